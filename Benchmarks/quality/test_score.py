"""Whether `score` counts as it says, and whether the labels belong to the adverts. Run: python3 -m unittest in this folder."""
import contextlib
import importlib.machinery
import importlib.util
import io
import json
import os
import re
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

HERE = os.path.dirname(os.path.abspath(__file__))
LOADER = importlib.machinery.SourceFileLoader("score", os.path.join(HERE, "score"))
SPEC = importlib.util.spec_from_loader("score", LOADER)
score = importlib.util.module_from_spec(SPEC)
LOADER.exec_module(score)

SHARED = os.path.join(HERE, "../../../shared/gold")
OFICIO = os.environ.get("OFICIO") or os.path.join(HERE, "../../.build/release/oficio")

LABEL = {"id": "A", "country": "PE", "occupation": {"isco08": "9412", "alt": ["5120"]},
         "records": {"asked": ["criminal", "police"], "span": "sin antecedentes"},
         "documents": [{"kind": "driving-licence", "detail": "B o C", "span": "licencia B o C", "need": "required"},
                       {"kind": "security-card", "span": "con o sin carné", "need": "not-required"}],
         "schedule": {"days": ["MO", "TU"], "start": "08:00", "end": "17:00", "worktime": "full", "rotating": False},
         "pay": {"min": 1000, "max": 1200, "currency": "PEN", "period": "month", "span": "1000 a 1200"},
         "formality": {"value": "unknown", "span": None}, "age": {"min": 18, "max": 30, "span": "18 a 30"},
         "skills": [{"skill": "cook rice", "span": "cocinar arroz y pollo"}, {"skill": "wash", "span": "lavar platos"}]}
POSTING = {"sourceId": "A", "occupation": [{"scheme": "isco08", "code": "5120"}],
           "recordChecks": [{"kind": "criminal", "rule": "clean"}, {"kind": "judicial", "rule": "clean"},
                            {"kind": "police", "rule": "not-asked"}],
           "certificates": [{"kind": "driving-licence", "class": "B", "need": "required", "origin": "stated"},
                            {"kind": "food-handler-card", "need": "required", "origin": "usual"}],
           "shifts": [{"days": ["MO", "WE"], "from": "08:00", "to": "17:00"}], "workTime": {"value": "part"},
           "pay": {"min": 1200, "max": 1200, "currency": "USD"}, "formality": {"value": "formal"},
           "asks": {"age": {"min": 18}},
           "skills": [{"raw": "arroz"}, {"raw": "cocinar"}, {"raw": "buceo"}]}


def files(labels, postings):
    folder = tempfile.mkdtemp()
    paths = []
    for name, lines in (("labels.jsonl", labels), ("postings.jsonl", postings)):
        paths.append(os.path.join(folder, name))
        with open(paths[-1], "w", encoding="utf-8") as out:
            out.write("".join((x if isinstance(x, str) else json.dumps(x)) + "\n" for x in lines))
    return paths


def call(*arguments):
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = score.main(list(arguments))
    return code, out.getvalue(), err.getvalue()


class Counting(unittest.TestCase):
    def test_each_field_by_hand(self):
        counts = score.score([LABEL], {"A": POSTING})
        by_hand = {  # hits, extra, missed
            "occupation-unit": (1, 0, 0), "occupation-minor": (1, 0, 0), "records": (1, 1, 1), "documents": (1, 0, 0),
            "licence-class": (1, 0, 1), "days": (1, 1, 1), "hours": (1, 0, 0), "rotating": (0, 0, 0), "worktime": (0, 1, 1),
            "pay-amount": (1, 0, 0), "pay-currency": (0, 1, 1), "pay-period": (0, 0, 1), "formality": (0, 1, 0),
            "education": (0, 0, 0), "age": (0, 1, 1), "sex": (0, 0, 0), "vacancies": (0, 0, 0), "skills": (1, 1, 1)}
        self.assertEqual({n: (counts[n].hits, counts[n].extra, counts[n].missed) for n in by_hand}, by_hand)
        self.assertAlmostEqual(counts["records"].f1, 0.5)
        self.assertAlmostEqual(counts["licence-class"].f1, 2 / 3)
        self.assertIsNone(counts["education"].f1)

    def test_an_advert_without_a_posting_is_read_as_nothing(self):
        counts = score.score([LABEL], {})
        self.assertEqual((counts["days"].hits, counts["days"].missed), (0, 2))
        self.assertEqual(counts["days"].f1, 0)

    def test_spans_may_be_given_as_hashed_words(self):
        hidden = dict(LABEL, skills=[{"skill": "wash", "tokens": sorted(score.marks("lavar platos"))}])
        counts = score.score([hidden], {"A": dict(POSTING, skills=[{"raw": "lavar los platos"}])})
        self.assertEqual(counts["skills"].f1, 1)


class Calling(unittest.TestCase):
    def test_the_table_and_its_parts(self):
        code, out, _ = call(*files([LABEL], [POSTING]), "--by", "country")
        self.assertEqual(code, 0)
        self.assertRegex(out, r"records +0\.500 +0\.500 +0\.500  2")
        self.assertIn("\nPE ", out)

    def test_misses_name_the_advert_and_the_words(self):
        _, out, _ = call(*files([LABEL], [POSTING]), "--misses", "licence-class")
        self.assertEqual(out, "A\n  wanted: c “licencia B o C”\n  read:   -\n")

    def test_a_floor(self):
        paths = files([LABEL], [POSTING])
        self.assertEqual(call(*paths, "--floor", "records=0.5,hours=1")[0], 0)
        code, _, err = call(*paths, "--floor=records=0.51")
        self.assertEqual(code, 1)
        self.assertIn("records 0.500 is below 0.510", err)

    def test_bad_lines_are_named(self):
        for lines, words in ([["{"], ":1: not JSON"], [[LABEL, "", {"id": ""}], ":3: no `id`"], [[LABEL, LABEL], ":2: `id` A stands twice"],
                             [[dict(LABEL, pay=3)], ":1: A: `pay` is an object"], [[], "nothing in it"]):
            code, _, err = call(*files(lines, [POSTING]))
            self.assertEqual(code, 65)
            self.assertIn(words, err)

    def test_wrong_calls(self):
        for arguments in ([], ["a"], ["a", "b", "--misses", "hair"], ["a", "b", "--floor", "days"], ["a", "b", "--all"],
                          ["a", "b", "--by", "moon"], ["a", "b", "--floor"]):
            self.assertEqual(call(*arguments)[0], 64, arguments)
        self.assertEqual(call("no-such-file", "b")[0], 66)


class OwnSet(unittest.TestCase):
    def test_every_span_stands_in_its_advert(self):
        adverts = {}
        for job in ElementTree.parse(os.path.join(HERE, "adverts.xml")).iter("job"):
            text = job.findtext("title") + "\n" + re.sub(r"<[^>]+>", "", job.findtext("description"))
            adverts[job.findtext("referencenumber")] = text.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")
        labels = score.read_labels(os.path.join(HERE, "labels.jsonl"))
        self.assertEqual(list(labels), list(adverts))

        def spans(value):
            if isinstance(value, dict):
                return [s for s in [value.get("span")] if s] + [s for v in value.values() for s in spans(v)]
            return [s for v in value for s in spans(v)] if isinstance(value, list) else []
        for name, label in labels.items():
            for span in spans(label) + label["traits"] + label["employer_provides"]:
                self.assertIn(span, adverts[name], name)

    @unittest.skipUnless(os.path.exists(SHARED) and os.path.exists(OFICIO), "needs the shared set and a built oficio")
    def test_figures_agree_with_the_shared_scorer(self):
        labels = os.path.join(SHARED, "dev-labels.jsonl")
        postings = os.path.join(tempfile.mkdtemp(), "postings.jsonl")
        subprocess.run([OFICIO, "feed", "import", os.path.join(SHARED, "dev.xml"), "--date", "2021-06-01", "--catalogs",
                        os.path.join(HERE, "../../Catalogs"), "-o", postings], check=True, stderr=subprocess.DEVNULL)
        theirs = subprocess.run([os.path.join(SHARED, "score.py"), labels, postings], check=True, capture_output=True, text=True)
        counts = score.score(score.read_labels(labels).values(), score.read_postings(postings))
        fields = [line.split() for line in theirs.stdout.splitlines()[2:]]
        self.assertGreater(len(fields), 15)
        for name, _, _, f1, labels in fields:
            self.assertAlmostEqual(counts[name].f1 or 0, float(f1), delta=0.001, msg=name)
            self.assertEqual(counts[name].labels, int(labels), name)


if __name__ == "__main__":
    unittest.main()

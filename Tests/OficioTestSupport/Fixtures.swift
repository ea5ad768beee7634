/// Support shared by the tests.
public enum Fixtures {}

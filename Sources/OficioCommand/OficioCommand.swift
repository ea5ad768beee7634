import ArgumentParser

@main
struct OficioCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "oficio", version: "0.1.0")
}

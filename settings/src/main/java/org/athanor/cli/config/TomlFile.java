package org.athanor.cli.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.error.NearMatches;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;

/** A configuration file. */
final class TomlFile {
  private final Path path;
  private final TomlParseResult content;
  private final Interpolation interpolation;

  private TomlFile(Path path, TomlParseResult content, Interpolation interpolation) {
    this.path = path;
    this.content = content;
    this.interpolation = interpolation;
  }

  /**
   * Reads a file.
   *
   * @throws AthanorException CFG-001 when it cannot be read, CFG-002 when it is not TOML
   */
  static TomlFile read(Path path, Interpolation interpolation) {
    TomlParseResult content;
    try {
      content = Toml.parse(Files.readString(path));
    } catch (IOException e) {
      throw AthanorException.of(ErrorCode.CFG_001, "Cannot read \"" + path + "\".")
          .evidence(String.valueOf(e))
          .fix("check the path given by --config, and that the file may be read")
          .cause(e)
          .build();
    }
    TomlFile file = new TomlFile(path, content, interpolation);
    if (content.hasErrors()) {
      TomlParseError first = content.errors().get(0);
      throw file.error(
          "The configuration is not valid TOML: " + first.getMessage(),
          first.position(),
          "mend the line; https://toml.io shows the syntax");
    }
    return file;
  }

  TomlSection root() {
    return new TomlSection(this, "", content);
  }

  Path path() {
    return path;
  }

  Path home() {
    Path parent = path.toAbsolutePath().normalize().getParent();
    return parent == null ? path.toAbsolutePath() : parent;
  }

  Path resolve(String relative) {
    return home().resolve(relative).normalize();
  }

  String interpolate(String text, String where) {
    return interpolation.apply(text, where);
  }

  AthanorException error(String message, @Nullable TomlPosition position, String fix) {
    String line = position == null ? "" : ", line " + position.line();
    return AthanorException.of(ErrorCode.CFG_002, message)
        .evidence(path + line)
        .fix(fix)
        .build();
  }

  AthanorException unknownKey(
      String where, String key, List<String> known, @Nullable TomlPosition position) {
    List<String> near = NearMatches.of(key, known);
    String meant = near.isEmpty() ? "" : "Did you mean \"" + near.get(0) + "\"? ";
    return error(
        "There is no setting \"" + where + "\".",
        position,
        meant + "known here: " + String.join(", ", known));
  }
}

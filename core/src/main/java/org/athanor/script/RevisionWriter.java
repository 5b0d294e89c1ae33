package org.athanor.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.Revision;

/**
 * Writes new revision files. A file appears whole or not at all, and none is ever overwritten.
 *
 * <p>Immutable and thread-safe.
 */
public final class RevisionWriter {
  /** Words that are no keywords and still cannot name a class. */
  private static final Set<String> RESERVED_TYPES =
      Set.of("var", "yield", "record", "sealed", "permits");

  private final Style style;

  /**
   * How new files look.
   *
   * @param language what they are written in
   * @param folder the folder that they go into
   * @param packageName the package of Java revisions, empty for none
   * @param fileName the pattern of their names
   * @param template their text
   */
  public record Style(
      Language language,
      Path folder,
      String packageName,
      FileNameTemplate fileName,
      RevisionTemplate template) {
    /** With the usual text. */
    public Style(Language language, Path folder, String packageName, FileNameTemplate fileName) {
      this(language, folder, packageName, fileName, RevisionTemplate.of(language));
    }
  }

  /**
   * A file that is not there yet.
   *
   * @param path where it will be
   * @param text what it will hold
   */
  public record NewFile(Path path, String text) {}

  /** A writer of files that look like this. */
  public RevisionWriter(Style style) {
    this.style = style;
  }

  /**
   * Writes a revision.
   *
   * @param created when it was made, for the name of the file
   * @return where it is
   * @throws AthanorException SCR-007 when the file is there already, SCR-002 when it cannot be made
   */
  public Path write(RevisionDraft draft, ZonedDateTime created) {
    return write(style.folder(), draft, created);
  }

  /**
   * Writes a revision as {@link #write} would, into a folder that is gone afterwards.
   *
   * @param use what is done with the file
   * @return what {@code use} gives
   * @throws AthanorException SCR-002 when it cannot be made
   */
  public <T> T tried(RevisionDraft draft, ZonedDateTime created, Function<Path, T> use) {
    try {
      Path folder = Files.createTempDirectory("athanor-");
      try {
        return use.apply(write(folder, draft, created));
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw ScriptErrors.unreadable(style.folder(), e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /**
   * The text of a revision as {@link #write} would write it; nothing is made.
   *
   * @param created when it was made, for the name of the file
   */
  public NewFile text(RevisionDraft draft, ZonedDateTime created) {
    return text(style.folder(), draft, created);
  }

  private Path write(Path folder, RevisionDraft draft, ZonedDateTime created) {
    NewFile file = text(folder, draft, created);
    return write(file.path(), file.text());
  }

  private NewFile text(Path folder, RevisionDraft draft, ZonedDateTime created) {
    Revision revision = draft.revision();
    String id = nameable(revision.id().value());
    String name = style.fileName().name(id, revision.message(), created);
    if (style.language() == Language.JAVA) {
      name = legalClass(name);
    }
    Path file = folder.resolve(name + style.language().extension());
    String text = style.language() == Language.SQL
        ? new SqlSource(style.template()).text(draft)
        : new JavaSource(style.packageName(), className(file), style.template()).text(draft);
    if (!style.template().isUsual()) {
      requireReadable(text, file, revision);
    }
    return new NewFile(file, text);
  }

  /** A template of a user may leave out what makes the text a revision, and this one. */
  private void requireReadable(String text, Path file, Revision revision) {
    RevisionTemplate template = style.template();
    RevisionHeader header;
    try {
      header = style.language() == Language.SQL
          ? new SqlHeaderReader(file, revision.message()).read(text)
          : new JavaHeaderReader(file, text).read(revision.message());
    } catch (AthanorException e) {
      throw template.misread(String.valueOf(e.getMessage()));
    }
    if (header == null) {
      throw template.misread("it has no @Revision");
    }
    boolean isSame = header.revision().id().equals(revision.id())
        && header.revision().revises().equals(revision.revises());
    if (!isSame) {
      throw template.misread("its header says " + header.revision().id() + ", not " + revision.id()
          + ", or that it follows another one");
    }
  }

  /** An id may hold signs that would lead into another folder or that file systems refuse. */
  private static String nameable(String id) {
    StringBuilder name = new StringBuilder();
    id.chars().forEach(c -> name.append(Character.isLetterOrDigit(c) || c == '.' ? (char) c : '_'));
    return name.toString();
  }

  /** The simple name of a class that stands for a revision, whatever the file is called. */
  static String className(Revision revision, ZonedDateTime created) {
    FileNameTemplate usual =
        new FileNameTemplate(FileNameTemplate.JAVA_PATTERN, FileNameTemplate.SLUG_LENGTH);
    return legalClass(
        usual.name(nameable(revision.id().value()).replace('.', '_'), revision.message(), created));
  }

  /** The last part of a name as that of a class: no keyword, no sign that Java does not allow. */
  private static String legalClass(String name) {
    int start = name.lastIndexOf('/') + 1;
    StringBuilder legal = new StringBuilder(name.substring(0, start));
    if (start == name.length() || !Character.isJavaIdentifierStart(name.charAt(start))) {
      legal.append('R');
    }
    for (int i = start; i < name.length(); i++) {
      char c = name.charAt(i);
      legal.append(Character.isJavaIdentifierPart(c) ? c : '_');
    }
    String simple = legal.substring(start);
    return SourceVersion.isKeyword(simple) || RESERVED_TYPES.contains(simple)
        ? legal + "_"
        : legal.toString();
  }

  private static String className(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - Language.JAVA.extension().length());
  }

  /** Makes a file, whole or not at all. */
  static Path write(Path file, String text) {
    try {
      Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
      // Not createTempFile, whose files are for their owner only: others build this project too.
      Path filling = folder.resolve(".athanor-" + UUID.randomUUID() + ".tmp");
      try {
        Files.writeString(filling, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        Files.createLink(file, filling);
      } catch (UnsupportedOperationException e) {
        Files.copy(filling, file);
      } finally {
        Files.deleteIfExists(filling);
      }
      return file;
    } catch (FileAlreadyExistsException e) {
      throw AthanorException.of(ErrorCode.SCR_007, "The file \"" + file + "\" is there already.")
          .fix("choose another message or --rev-id")
          .cause(e)
          .build();
    } catch (IOException e) {
      throw ScriptErrors.unreadable(file, e);
    }
  }

  /** The words of a list as a header holds them. */
  static String joined(List<?> items) {
    return String.join(", ", items.stream().map(String::valueOf).toList());
  }
}

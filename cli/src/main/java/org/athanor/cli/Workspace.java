package org.athanor.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import org.athanor.cli.config.Settings;
import org.athanor.command.CreateRevision;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionTarget;
import org.athanor.script.FileNameTemplate;
import org.athanor.script.IdSource;
import org.athanor.script.IdStrategy;
import org.athanor.script.Language;
import org.athanor.script.RevisionTemplate;
import org.athanor.script.RevisionWriter;
import org.athanor.script.ScriptDirectory;
import org.athanor.script.ScriptDirectory.MissingLocation;
import org.athanor.script.TestSkeleton;
import org.jspecify.annotations.Nullable;

/** The revisions of a project as its settings describe them. Not thread-safe. */
final class Workspace {
  /** The folder, beside the configuration file, of what can be made again. */
  static final String CACHE = ".athanor/cache";

  private final Settings settings;
  private @Nullable ScriptDirectory scripts;

  Workspace(Settings settings) {
    this.settings = settings;
  }

  Settings settings() {
    return settings;
  }

  /** The folder of what can be made again. */
  Path cache() {
    return settings.home().resolve(CACHE);
  }

  /** The revision files, read once. */
  ScriptDirectory scripts() {
    return scripts(MissingLocation.REFUSE);
  }

  private ScriptDirectory scripts(MissingLocation missing) {
    if (scripts == null) {
      scripts = ScriptDirectory.open(options(missing));
    }
    return scripts;
  }

  /** Where the revisions are, and how they are compiled. */
  ScriptDirectory.Options scriptOptions() {
    return options(MissingLocation.REFUSE);
  }

  private ScriptDirectory.Options options(MissingLocation missing) {
    Settings.Revisions revisions = settings.revisions();
    return new ScriptDirectory.Options(
        revisions.locations(), revisions.recursive(), revisions.classPath(), cache(), missing);
  }

  /** Writes new revisions: in the configured language and folder unless the caller says other. */
  CreateRevision creation(@Nullable Language wanted, @Nullable Path wantedFolder) {
    Language language = wanted != null ? wanted : language();
    Path folder = wantedFolder != null ? wantedFolder : onlyFolder();
    return new CreateRevision(
        scripts(MissingLocation.EMPTY).graph(),
        writer(language, folder),
        new IdSource(idStrategy(), CreateRevision.secureRandom()),
        Clock.system(zone()));
  }

  /** Writes files of revisions as the settings say they look. */
  RevisionWriter writer(Language language, Path folder) {
    return new RevisionWriter(new RevisionWriter.Style(
        language, folder, packageName(folder), fileName(language), template(language)));
  }

  /** The language of new revisions. */
  Language language() {
    return "sql".equals(settings.revisions().language()) ? Language.SQL : Language.JAVA;
  }

  /** The language of a revision that there is; Java when there is none. */
  Language languageOf(RevisionTarget revision) {
    String file = scripts().graph().resolveOne(revision).map(Revision::location).orElse("");
    return file.endsWith(".sql") ? Language.SQL : Language.JAVA;
  }

  private Path onlyFolder() {
    if (settings.revisions().locations().size() > 1) {
      throw AthanorException.of(
              ErrorCode.CFG_005, "There are several folders for revisions, and none is chosen.")
          .evidence(
              settings.revisions().locations().stream().map(Path::toString).toList())
          .fix("add --version-path FOLDER")
          .build();
    }
    return settings.revisions().locations().get(0);
  }

  /** The configured package, or the one that the folder's path below a source root spells. */
  private String packageName(Path folder) {
    String configured = settings.revisions().packageName();
    if (configured != null) {
      return configured;
    }
    String path = folder.toString().replace('\\', '/');
    for (String root : new String[] {"/src/main/java/", "/src/test/java/"}) {
      int at = (path + "/").indexOf(root);
      if (at >= 0 && path.length() > at + root.length()) {
        return path.substring(at + root.length()).replace('/', '.');
      }
    }
    return "";
  }

  /** Writes the test of a new revision: in its package, among the tests of the project. */
  TestSkeleton testSkeleton(Path revision) {
    Path configured = settings.revisions().tests();
    Path folder = configured == null ? settings.home().resolve("src/test/java") : configured;
    return new TestSkeleton(
        folder, packageName(revision.toAbsolutePath().resolveSibling(".").normalize()));
  }

  /** The programs that run on each new file. */
  AfterWrite afterWrite() {
    return new AfterWrite(settings.revisions().afterWrite(), settings.home());
  }

  private RevisionTemplate template(Language language) {
    Path folder = settings.revisions().templates();
    return folder == null ? RevisionTemplate.of(language) : RevisionTemplate.in(folder, language);
  }

  private FileNameTemplate fileName(Language language) {
    String configured = settings.revisions().fileTemplate();
    Integer length = settings.revisions().slugLength();
    String usual =
        language == Language.JAVA ? FileNameTemplate.JAVA_PATTERN : FileNameTemplate.SQL_PATTERN;
    return new FileNameTemplate(
        configured != null ? configured : usual,
        length != null ? length : FileNameTemplate.SLUG_LENGTH);
  }

  /** The kind of ids of new revisions. */
  IdStrategy idStrategy() {
    String configured = settings.revisions().idStrategy();
    return configured == null
        ? IdStrategy.HASH
        : IdStrategy.valueOf(configured.toUpperCase(Locale.ROOT));
  }

  private ZoneId zone() {
    String configured = settings.revisions().timezone();
    try {
      return configured == null ? ZoneId.of("UTC") : ZoneId.of(configured);
    } catch (DateTimeException e) {
      throw AthanorException.of(ErrorCode.CFG_002, "There is no time zone \"" + configured + "\".")
          .fix("use a name such as \"Europe/Berlin\" or \"UTC\" in revisions.timezone")
          .cause(e)
          .build();
    }
  }

  /** A path as a person at the working folder writes it. */
  static String shown(Path path, Path workingFolder) {
    Path absolute = path.toAbsolutePath().normalize();
    boolean below = absolute.startsWith(workingFolder) && Files.exists(absolute);
    return (below ? workingFolder.relativize(absolute) : absolute).toString();
  }
}

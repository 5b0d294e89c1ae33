package org.athanor.verification.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The compiled main code of all modules, and where its sources are. */
final class AthanorCode {
  /** The modules whose code is looked at: all but this one. */
  static final List<String> MODULES = List.of(
      "annotations",
      "core",
      "dialects",
      "lint",
      "verify",
      "hibernate",
      "scratch",
      "testkit",
      "settings",
      "junit",
      "cli",
      "examples");

  // Class folders of the reactor (target/classes, target/checks/classes) or jars.
  private static final Pattern MODULE =
      Pattern.compile("/([a-z]+)/target/(?:checks/)?(?:classes/|athanor-)|/athanor-([a-z]+)-\\d");

  private static final Pattern PACKAGE = Pattern.compile("org\\.athanor\\.(\\w+)(\\..*)?");

  private AthanorCode() {}

  /** Every class of {@link #MODULES}, imported once. */
  static JavaClasses classes() {
    return Imported.CLASSES;
  }

  /**
   * The classes of {@code org.athanor.verification.architecture.fixture}, which break the rules.
   */
  static JavaClasses fixture() {
    return new ClassFileImporter().importPackages(AthanorCode.class.getPackageName() + ".fixture");
  }

  /** Holds for classes of the named modules. */
  static DescribedPredicate<JavaClass> inModule(String... modules) {
    Set<String> wanted = Set.of(modules);
    return describe("in module " + String.join(", ", modules), c -> wanted.contains(moduleOf(c)));
  }

  /** Holds for classes of {@code org.athanor.<name>} and below, for each name. */
  static DescribedPredicate<JavaClass> inPackages(String... names) {
    Set<String> wanted = Set.of(names);
    return describe("in " + String.join(", ", names), c -> wanted.contains(packageOf(c)));
  }

  /**
   * The module that {@code type}, or what it is an array of, was compiled in, or an empty text when
   * it is none of ours.
   */
  static String moduleOf(JavaClass type) {
    String place = type.getBaseComponentType()
        .getSource()
        .map(source -> source.getUri().toString())
        .orElse("");
    Matcher module = MODULE.matcher(place);
    if (!module.find()) {
      return "";
    }
    return module.group(1) == null ? module.group(2) : module.group(1);
  }

  /** The first name below {@code org.athanor}: {@code schema} for {@code org.athanor.schema.X}. */
  static String packageOf(JavaClass type) {
    Matcher name = PACKAGE.matcher(type.getPackageName());
    return name.matches() ? name.group(1) : "";
  }

  /** The checkout, found by its {@code .mvn} folder. */
  static Path checkout() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve(".mvn"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("No .mvn folder above " + Path.of("").toAbsolutePath());
    }
    return folder;
  }

  private static final class Imported {
    static final JavaClasses CLASSES = new ClassFileImporter()
        .withImportOption(location -> !location.contains("/test-classes/"))
        .importPackages("org.athanor")
        .that(inModule(MODULES.toArray(String[]::new)));
  }
}

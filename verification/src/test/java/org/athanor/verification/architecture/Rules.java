package org.athanor.verification.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** What a scope of classes must not do. Each rule holds for an empty scope. */
final class Rules {
  private static final Set<String> PRINTING = Set.of(
      "java.lang.System.out",
      "java.lang.System.err",
      "java.lang.System.exit",
      "java.lang.Runtime.exit",
      "java.lang.Runtime.halt",
      "java.lang.Throwable.printStackTrace");
  private static final Set<String> CLOCK_AND_CHANCE = Set.of(
      "java.time.Instant.now",
      "java.time.LocalDate.now",
      "java.time.LocalDateTime.now",
      "java.time.OffsetDateTime.now",
      "java.time.ZonedDateTime.now",
      "java.time.Clock.systemUTC",
      "java.time.Clock.systemDefaultZone",
      "java.lang.System.currentTimeMillis",
      "java.lang.System.nanoTime",
      "java.lang.Math.random",
      "java.util.UUID.randomUUID",
      "java.util.concurrent.ThreadLocalRandom.current",
      "java.util.Random.<init>",
      "java.security.SecureRandom.<init>");
  private static final Set<String> CLASS_LOADING = Set.of(
      "java.lang.Class.forName",
      "java.lang.Class.newInstance",
      "java.lang.Class.getConstructor",
      "java.lang.Class.getConstructors",
      "java.lang.Class.getDeclaredConstructor",
      "java.lang.Class.getDeclaredConstructors",
      "java.lang.Class.getMethod",
      "java.lang.Class.getMethods",
      "java.lang.Class.getDeclaredMethod",
      "java.lang.Class.getDeclaredMethods",
      "java.lang.Class.getField",
      "java.lang.Class.getFields",
      "java.lang.Class.getDeclaredField",
      "java.lang.Class.getDeclaredFields",
      "java.lang.ClassLoader.loadClass",
      "java.net.URLClassLoader.<init>",
      "java.net.URLClassLoader.newInstance");

  private Rules() {}

  static ArchRule noPrinting(DescribedPredicate<JavaClass> scope) {
    return rule(scope, PRINTING, "the report is the output, and only the command line prints it");
  }

  static ArchRule noClockOrChance(DescribedPredicate<JavaClass> scope) {
    return rule(scope, CLOCK_AND_CHANCE, "clock and randomness are given, not taken");
  }

  static ArchRule noReflectiveCalls(DescribedPredicate<JavaClass> scope) {
    return rule(scope, CLASS_LOADING, "only named classes load classes by name");
  }

  static ArchRule noReflectionTypes(DescribedPredicate<JavaClass> scope) {
    return noClasses()
        .that(scope)
        .should()
        .dependOnClassesThat(resideInAnyPackage("java.lang.reflect.."))
        .because("only named classes reflect")
        .allowEmptyShould(true);
  }

  static ArchRule noDatabase(DescribedPredicate<JavaClass> scope) {
    return noClasses()
        .that(scope)
        .should()
        .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql.."))
        .because("values and graphs know no connection")
        .allowEmptyShould(true);
  }

  static ArchRule noFiles(DescribedPredicate<JavaClass> scope) {
    return noClasses()
        .that(scope)
        .should()
        .dependOnClassesThat(describe("touch files", Rules::touchesFiles))
        .because("only revision scripts are files")
        .allowEmptyShould(true);
  }

  static ArchRule noLogging(DescribedPredicate<JavaClass> scope) {
    return noClasses()
        .that(scope)
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.lang\\.System\\$Logger.*|java\\.util\\.logging\\..*|org\\.slf4j\\..*")
        .because("values and graphs do not log")
        .allowEmptyShould(true);
  }

  private static boolean touchesFiles(JavaClass type) {
    String name = type.getName();
    boolean path = name.equals("java.nio.file.Path");
    return (name.startsWith("java.nio.file.") && !path)
        || name.matches("java\\.io\\.(File|RandomAccessFile).*");
  }

  private static ArchRule rule(
      DescribedPredicate<JavaClass> scope, Set<String> targets, String reason) {
    return noClasses()
        .that(scope)
        .should()
        .accessTargetWhere(
            describe("access " + targets, access -> targets.contains(target(access))))
        .because(reason)
        .allowEmptyShould(true);
  }

  private static String target(JavaAccess<?> access) {
    return access.getTargetOwner().getName() + "." + access.getTarget().getName();
  }
}

package org.athanor.verification.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class NullMarkedTest {
  @Test
  void every_package_is_null_marked() {
    JavaClasses library = AthanorCode.classes()
        .that(AthanorCode.inModule(
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
            "cli"));

    assertThat(unmarked(library)).isEmpty();
  }

  @Test
  void a_package_without_the_mark_is_found() {
    String fixture = NullMarkedTest.class.getPackageName() + ".fixture";

    assertThat(unmarked(AthanorCode.fixture()))
        .containsExactly(fixture + ".lower", fixture + ".upper");
  }

  private static Set<String> unmarked(JavaClasses classes) {
    Set<String> found = new TreeSet<>();
    for (JavaClass type : classes) {
      if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
        found.add(type.getPackageName());
      }
    }
    return found;
  }
}

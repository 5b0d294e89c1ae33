package org.athanor.verification.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;

class PackageOrderTest {
  private final JavaClasses core = AthanorCode.classes().that(AthanorCode.inModule("core"));

  @Test
  void packages_of_core_use_only_what_stands_before_them() {
    assertThat(PackageOrder.CORE.violations(core)).isEmpty();
  }

  @Test
  void a_report_knows_nothing_of_who_makes_it() {
    noClasses()
        .that()
        .resideInAPackage("org.athanor.report..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.athanor.verify..")
        .check(AthanorCode.classes());
  }

  @Test
  void packages_of_no_module_form_a_cycle() {
    for (String module : AthanorCode.MODULES) {
      slices()
          .matching("org.athanor.(**)")
          .should()
          .beFreeOfCycles()
          .allowEmptyShould(true)
          .check(AthanorCode.classes().that(AthanorCode.inModule(module)));
    }
  }

  @Test
  void a_reference_against_the_order_is_found() {
    String fixture = PackageOrderTest.class.getPackageName() + ".fixture";
    PackageOrder rightWay = new PackageOrder(fixture).with("lower").with("upper", "lower");
    PackageOrder wrongWay = new PackageOrder(fixture).with("upper").with("lower", "upper");

    assertThat(rightWay.violations(AthanorCode.fixture())).isEmpty();
    assertThat(wrongWay.violations(AthanorCode.fixture()))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains("upper.Upper", "lower.Lower"));
  }

  @Test
  void a_package_without_a_place_is_found() {
    String fixture = PackageOrderTest.class.getPackageName() + ".fixture";

    assertThat(new PackageOrder(fixture).with("lower").violations(AthanorCode.fixture()))
        .anySatisfy(line -> assertThat(line).startsWith("Package \"upper\" has no place"));
  }
}

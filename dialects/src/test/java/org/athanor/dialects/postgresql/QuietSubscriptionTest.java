package org.athanor.dialects.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A scratch database has the subscriptions of a script and speaks to no publisher. */
class QuietSubscriptionTest {
  private static final String PLAIN = "CREATE SUBSCRIPTION s CONNECTION 'host=a' PUBLICATION p";

  private static String quiet(String sql) {
    return QuietSubscription.of(sql).orElse("");
  }

  @Test
  void a_subscription_is_made_without_connecting() {
    assertThat(quiet(PLAIN)).isEqualTo(PLAIN + " WITH (connect = false)");
    assertThat(quiet("-- ours\n" + PLAIN + " WITH (copy_data=false, Binary = true, -- x\n"
            + " slot_name = 'a, b', enabled, create_slot = true)"))
        .isEqualTo(
            "-- ours\n" + PLAIN + " WITH (connect = false, Binary = true, slot_name = 'a, b')");
    assertThat(
            quiet("create subscription \"with\" connection '' publication p with (connect=true)"))
        .isEqualTo(
            "create subscription \"with\" connection '' publication p" + " WITH (connect = false)");
  }

  @Test
  void none_is_set_to_work() {
    assertThat(QuietSubscription.of("ALTER SUBSCRIPTION s ENABLE")).isEmpty();
    assertThat(QuietSubscription.of("ALTER SUBSCRIPTION s REFRESH PUBLICATION")).isEmpty();
    assertThat(quiet("ALTER SUBSCRIPTION s SET (binary = true)"))
        .isEqualTo("ALTER SUBSCRIPTION s SET (binary = true)");
    assertThat(quiet("CREATE TABLE s (a int)")).isEqualTo("CREATE TABLE s (a int)");
  }
}

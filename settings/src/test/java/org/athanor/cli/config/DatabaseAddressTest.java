package org.athanor.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DatabaseAddressTest {
  private static final Path BASE = Path.of("/project");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jdbc:postgresql://db.org/shop | jdbc:postgresql://DB.org.:5432/shop?ssl=true",
        "jdbc:postgresql:shop | jdbc:postgresql://127.0.0.1/shop",
        "jdbc:postgresql://[::1]:5432/shop | jdbc:postgresql://localhost/shop",
        "jdbc:postgresql://a,b:5433/shop | jdbc:postgresql://b:5433/shop",
        "jdbc:postgresql://db/my%20shop | jdbc:postgresql://db/my shop",
        "jdbc:mysql://ada:secret@db/shop | jdbc:mariadb://db:3306/shop?user=eve",
        "jdbc:mariadb:sequential://a,b/shop | jdbc:mariadb://b/shop",
        "jdbc:sqlserver://db;databaseName=Shop;x=y | jdbc:sqlserver://db:1433;database=shop",
        "jdbc:oracle:thin:@//db:1521/shop | jdbc:oracle:thin:ada/secret@db/SHOP",
        "jdbc:sqlite:shop.db | jdbc:sqlite:file:/project/a/../shop.db?cache=shared",
        "jdbc:h2:file:./shop;MODE=PostgreSQL | jdbc:h2:/project/shop",
        "jdbc:h2:tcp://db/~/shop | jdbc:h2:tcp://db:9092/~/shop;USER=a",
      })
  void one_database_has_several_urls(String url, String other) {
    assertThat(isSame(url, other)).isTrue();
    assertThat(isSame(other, url)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jdbc:postgresql://db/shop | jdbc:postgresql://db2/shop",
        "jdbc:postgresql://db/shop | jdbc:postgresql://db:5433/shop",
        "jdbc:postgresql://db/shop | jdbc:postgresql://db/shop2",
        "jdbc:postgresql://db/shop | jdbc:mysql://db:5432/shop",
        "jdbc:sqlserver://db;databaseName=shop | jdbc:sqlserver://db;databaseName=crm",
        "jdbc:sqlite:shop.db | jdbc:sqlite:a/shop.db",
        "jdbc:sqlite:shop.db | jdbc:h2:shop.db",
      })
  void other_databases_are_others(String url, String other) {
    assertThat(isSame(url, other)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"jdbc:sqlite::memory:", "jdbc:h2:mem:shop", "jdbc:tc:postgresql:17:///", "shop"})
  void what_is_in_memory_or_not_understood_has_no_address(String url) {
    assertThat(DatabaseAddress.of(url, BASE)).isEmpty();
  }

  @Test
  void credentials_are_no_part_of_it() {
    assertThat(DatabaseAddress.of("jdbc:mysql://ada:secret@db/shop?password=x", BASE)
            .toString())
        .doesNotContain("secret", "password");
  }

  private static boolean isSame(String url, String other) {
    return DatabaseAddress.of(url, BASE)
        .orElseThrow()
        .isSame(DatabaseAddress.of(other, BASE).orElseThrow());
  }
}

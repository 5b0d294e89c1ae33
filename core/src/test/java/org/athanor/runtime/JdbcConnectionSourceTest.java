package org.athanor.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.logging.Logger;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JdbcConnectionSourceTest {
  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://ann:s3cret@host:5432/shop,jdbc:postgresql://host:5432/shop",
    "jdbc:postgresql://host/shop?user=ann&password=s3cret,jdbc:postgresql://host/shop",
    "jdbc:sqlserver://host;user=ann;password=s3cret,jdbc:sqlserver://host",
    "jdbc:sqlite:/var/lib/shop.db,jdbc:sqlite:/var/lib/shop.db",
  })
  void the_url_for_messages_holds_no_credentials(String url, String shown) {
    JdbcConnectionSource source =
        new JdbcConnectionSource(url, "ann", "s3cret", Duration.ofSeconds(1));

    assertThat(source.displayUrl()).isEqualTo(shown);
    assertThat(source).hasToString(shown);
  }

  @Test
  void a_driver_that_the_class_path_does_not_have_is_asked_first() {
    JdbcConnectionSource source = new JdbcConnectionSource(
            "jdbc:brought://host/shop", "ann", "s3cret", Duration.ofSeconds(5))
        .withDrivers(List.of(new BroughtDriver()));

    AthanorException e = catchThrowableOfType(AthanorException.class, source::open);

    assertThat(e.code()).isEqualTo(ErrorCode.CON_001);
    assertThat(e.toText()).contains("the brought driver was asked as ann");
  }

  @Test
  void a_missing_driver_is_named_without_the_password() {
    JdbcConnectionSource source = new JdbcConnectionSource(
        "jdbc:nothing://ann:s3cret@host/shop", null, null, Duration.ofSeconds(5));

    AthanorException e = catchThrowableOfType(AthanorException.class, source::open);

    assertThat(e.code()).isEqualTo(ErrorCode.CON_003);
    assertThat(e.toText())
        .contains("jdbc:nothing://host/shop", "drivers = [", "ATHANOR_DRIVERS")
        .doesNotContain("s3cret");
    assertThat(String.valueOf(e.getCause())).doesNotContain("s3cret");
  }

  @Test
  void a_url_of_testcontainers_leads_to_a_container_that_runs() {
    JdbcConnectionSource source = new JdbcConnectionSource(
        "jdbc:tc:postgresql:17:///shop", null, null, Duration.ofSeconds(5));

    AthanorException e = catchThrowableOfType(AthanorException.class, source::open);

    assertThat(e.code()).isEqualTo(ErrorCode.CON_003);
    assertThat(e.toText())
        .contains("Nothing here starts a container", "TestServer")
        .doesNotContain("drivers = [");
  }

  /** Says that it was asked. */
  private static final class BroughtDriver implements Driver {
    @Override
    public Connection connect(String url, Properties info) throws SQLException {
      throw new SQLException("the brought driver was asked as " + info.getProperty("user"));
    }

    @Override
    public boolean acceptsURL(String url) {
      return url.startsWith("jdbc:brought:");
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
      return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
      return 1;
    }

    @Override
    public int getMinorVersion() {
      return 0;
    }

    @Override
    public boolean jdbcCompliant() {
      return false;
    }

    @Override
    public Logger getParentLogger() {
      return Logger.getLogger("brought");
    }
  }
}

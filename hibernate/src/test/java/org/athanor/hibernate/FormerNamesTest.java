package org.athanor.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.annotations.RenamedFrom;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Dialects;
import org.athanor.dialect.SchemaSourceOptions;
import org.athanor.dialect.ServerVersion;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Rename;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class FormerNamesTest {
  private static final ClassLoader LOADER = FormerNamesTest.class.getClassLoader();
  private static final QualifiedName CUSTOMER = QualifiedName.of("customer");

  /** What all entities have. */
  @MappedSuperclass
  abstract static class Base {
    @Id
    @RenamedFrom("number")
    Long id = 0L;
  }

  /** What one of them consists of. */
  @Embeddable
  static class Address {
    @RenamedFrom("\"Town\"")
    String city = "";
  }

  enum Status {
    ACTIVE,
    @RenamedFrom("PENDING")
    WAITING
  }

  @Entity(name = "customer")
  @RenamedFrom("client")
  static class Customer extends Base {
    @RenamedFrom("Mail")
    String email = "";

    @Embedded
    Address address = new Address();

    @ElementCollection
    @RenamedFrom("client_phones")
    Set<String> phones = new HashSet<>();

    @ManyToOne
    @RenamedFrom("chief_id")
    @Nullable Customer boss;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    Status status = Status.ACTIVE;
  }

  private static Rename column(String from, String to) {
    return Rename.part(Rename.Kind.COLUMN, CUSTOMER, from, to);
  }

  @Test
  void entities_attributes_and_constants_have_former_names() {
    Dialect dialect =
        Dialects.installed(LOADER).named("postgresql").offline(new ServerVersion(17, 0));
    SchemaSourceOptions options = new SchemaSourceOptions(
        List.of(),
        null,
        List.of(Customer.class.getName(), Address.class.getName(), Base.class.getName()),
        List.of(),
        Map.of());

    assertThat(new HibernateSchemaSource(options, dialect, LOADER).read().renames())
        .containsExactlyInAnyOrder(
            Rename.table(CUSTOMER, "client"),
            column("number", "id"),
            column("mail", "email"),
            column("Town", "city"),
            column("chief_id", "boss_id"),
            Rename.table(QualifiedName.of("customer_phones"), "client_phones"),
            Rename.part(Rename.Kind.ENUM_VALUE, QualifiedName.of("status"), "PENDING", "WAITING"));
  }
}

package org.athanor.verification.mainjob.renamed.said;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import org.athanor.annotations.RenamedFrom;
import org.jspecify.annotations.Nullable;

/** Who buys. */
@Entity
@RenamedFrom("client")
@Table(name = "customer", indexes = @Index(name = "ix_customer_email", columnList = "email"))
public class Customer {
  @Id
  private long id;

  @RenamedFrom("mail")
  @Column(nullable = false)
  private String email = "";

  private @Nullable Integer points;

  public @Nullable Integer points() {
    return points;
  }
}

package org.athanor.verification.mainjob.renamed.after;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Who buys. */
@Entity
@Table(name = "customer", indexes = @Index(name = "ix_customer_email", columnList = "email"))
public class Customer {
  @Id
  private long id;

  @Column(nullable = false)
  private String email = "";

  private @Nullable Integer points;

  public @Nullable Integer points() {
    return points;
  }
}

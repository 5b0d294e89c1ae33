package org.athanor.verification.mainjob.renamed.before;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Who buys. */
@Entity
@Table(name = "client", indexes = @Index(name = "ix_client_mail", columnList = "mail"))
public class Client {
  @Id
  private long id;

  @Column(nullable = false)
  private String mail = "";

  private @Nullable String points;

  public @Nullable String points() {
    return points;
  }
}

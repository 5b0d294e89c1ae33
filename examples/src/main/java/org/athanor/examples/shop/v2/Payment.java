package org.athanor.examples.shop.v2;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;

/** Money for an order; all kinds share one table. */
@Entity
@Table(name = "payment")
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "payment_type", length = 20)
public abstract class Payment {
  @Id
  UUID id;

  @Column(precision = 12, scale = 2, nullable = false)
  BigDecimal amount;

  @ManyToOne(optional = false)
  @JoinColumn(name = "order_id")
  PurchaseOrder order;
}

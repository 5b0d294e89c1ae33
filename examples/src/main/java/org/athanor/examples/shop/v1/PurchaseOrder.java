package org.athanor.examples.shop.v1;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What a customer has ordered. */
@Entity
@Table(
    name = "purchase_order",
    check = @CheckConstraint(name = "ck_purchase_order_total", constraint = "total >= 0"),
    indexes = {
      @Index(name = "ix_purchase_order_customer", columnList = "customer_id"),
      @Index(name = "ix_purchase_order_day", columnList = "ordered_on desc")
    })
public class PurchaseOrder {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "customer_id")
  Customer customer;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  OrderStatus status;

  @Column(name = "ordered_on", nullable = false)
  LocalDate orderedOn;

  @Column(precision = 12, scale = 2, nullable = false)
  BigDecimal total;

  @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
  List<OrderLine> lines;
}

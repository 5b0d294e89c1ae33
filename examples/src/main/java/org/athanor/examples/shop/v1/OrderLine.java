package org.athanor.examples.shop.v1;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** One product of an order. */
@Entity
@Table(name = "order_line", indexes = @Index(name = "ix_order_line_order", columnList = "order_id"))
public class OrderLine {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "order_id")
  @OnDelete(action = OnDeleteAction.CASCADE)
  PurchaseOrder order;

  @ManyToOne(optional = false)
  @JoinColumn(name = "product_id")
  Product product;

  @Column(nullable = false)
  int quantity;

  @Column(precision = 12, scale = 2, nullable = false)
  BigDecimal price;
}

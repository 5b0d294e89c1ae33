package org.athanor.examples.shop.v2;

/** How far an order is. */
public enum OrderStatus {
  NEW,
  PAID,
  SHIPPED,
  RETURNED
}

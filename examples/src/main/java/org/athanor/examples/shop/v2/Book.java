package org.athanor.examples.shop.v2;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A product to read. */
@Entity
@Table(name = "book")
public class Book extends Product {
  @Column(length = 17)
  String isbn;

  @Column(nullable = false)
  int pages;
}

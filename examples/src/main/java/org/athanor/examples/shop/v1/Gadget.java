package org.athanor.examples.shop.v1;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A product to plug in. */
@Entity
@Table(name = "gadget")
public class Gadget extends Product {
  @Column(name = "voltage")
  Integer voltage;
}

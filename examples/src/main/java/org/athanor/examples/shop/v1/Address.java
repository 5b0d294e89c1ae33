package org.athanor.examples.shop.v1;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Where somebody lives; kept in the columns of its owner. */
@Embeddable
public class Address {
  @Column(length = 120)
  String street;

  @Column(length = 60)
  String city;

  @Column(name = "postal_code", length = 10)
  String postalCode;
}

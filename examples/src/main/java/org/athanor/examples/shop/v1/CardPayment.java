package org.athanor.examples.shop.v1;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

/** A payment by card. */
@Entity
public class CardPayment extends Payment {
  @Column(name = "card_digits", length = 4)
  String cardDigits;
}

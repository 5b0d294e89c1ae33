package org.athanor.examples.shop.v2;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Somebody who buys. */
@Entity
@Table(
    name = "customer",
    uniqueConstraints = @UniqueConstraint(name = "uq_customer_email", columnNames = "email"),
    indexes = @Index(name = "ix_customer_name", columnList = "name"))
public class Customer {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Version
  int version;

  @Column(nullable = false, length = 100)
  String name;

  @Column(nullable = false, length = 200)
  String email;

  @Column(length = 40)
  String phone;

  @Column(name = "newsletter", columnDefinition = "boolean default false", nullable = false)
  boolean newsletter;

  @Column(name = "created_at", nullable = false)
  Instant createdAt;

  @Embedded
  Address address;

  @OneToOne(cascade = CascadeType.ALL)
  @JoinColumn(name = "profile_id")
  CustomerProfile profile;

  @ElementCollection
  @CollectionTable(name = "customer_tag", joinColumns = @JoinColumn(name = "customer_id"))
  @Column(name = "tag", length = 40)
  Set<String> tags = new HashSet<>();

  @OneToMany(mappedBy = "customer")
  List<PurchaseOrder> orders;
}

package org.athanor.examples.shop.v2;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.util.HashMap;
import java.util.Map;

/** What a customer likes. */
@Entity
@Table(name = "customer_profile")
public class CustomerProfile {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "customer_profile_seq")
  Long id;

  @Column(columnDefinition = "text")
  String biography;

  @ElementCollection
  @CollectionTable(name = "profile_setting", joinColumns = @JoinColumn(name = "profile_id"))
  @MapKeyColumn(name = "setting_key", length = 60)
  @Column(name = "setting_value", length = 200)
  Map<String, String> settings = new HashMap<>();
}

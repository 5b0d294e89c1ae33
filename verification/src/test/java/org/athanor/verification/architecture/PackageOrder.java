package org.athanor.verification.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A one-way order of packages: each may use itself, the packages that it names, and what those may
 * use. Immutable.
 */
final class PackageOrder {
  /** The order inside module {@code core}; docs/architecture.md gives the reasons. */
  static final PackageOrder CORE = new PackageOrder("org.athanor")
      .with("error")
      .with("program", "error")
      .with("schema", "error")
      .with("revision", "error")
      .with("data", "schema")
      .with("operation", "schema", "data")
      .with("migration", "operation", "schema", "revision")
      .with("sql", "error", "schema")
      .with("catalog", "sql")
      .with("effects", "catalog")
      .with("size", "schema")
      .with("trace", "effects", "revision")
      .with("diagram", "schema", "trace")
      .with("dialect", "operation", "schema", "sql", "effects", "trace", "size", "program")
      .with("script", "migration", "revision", "dialect")
      .with("diff", "dialect", "schema")
      .with("plan", "diff", "dialect", "operation", "script")
      .with("hook", "diff", "script")
      .with("rename", "plan", "dialect", "schema")
      .with("sample", "dialect", "schema")
      .with("runtime", "plan", "script", "dialect", "revision")
      .with("backup", "error", "program", "script")
      .with("command", "runtime", "backup", "hook", "rename", "sample", "diagram", "program");

  private final String base;
  private final Map<String, Set<String>> allowed = new LinkedHashMap<>();

  PackageOrder(String base) {
    this.base = base;
  }

  private PackageOrder(PackageOrder before, String name, String... uses) {
    this(before.base);
    allowed.putAll(before.allowed);
    Set<String> closure = new TreeSet<>(List.of(name));
    for (String used : uses) {
      closure.addAll(allowed.get(used));
    }
    allowed.put(name, closure);
  }

  /** This order and one package more, which may use what stands before it. */
  PackageOrder with(String name, String... uses) {
    return new PackageOrder(this, name, uses);
  }

  /** The packages in the order, sorted. */
  Set<String> names() {
    return new TreeSet<>(allowed.keySet());
  }

  /** One sentence for each reference that the order forbids, and each package that it lacks. */
  List<String> violations(Iterable<JavaClass> classes) {
    Set<String> found = new TreeSet<>();
    for (JavaClass type : classes) {
      nameOf(type).forEach(name -> found.addAll(violations(type, name)));
    }
    return List.copyOf(found);
  }

  private List<String> violations(JavaClass type, String name) {
    Set<String> mayUse = allowed.get(name);
    if (mayUse == null) {
      return List.of("Package \"" + name + "\" has no place in the order: " + type.getName());
    }
    return type.getDirectDependenciesFromSelf().stream()
        .filter(used -> nameOf(used.getTargetClass()).anyMatch(other -> !mayUse.contains(other)))
        .map(Dependency::getDescription)
        .toList();
  }

  /** The first name below the base, or nothing for a class elsewhere. */
  private Stream<String> nameOf(JavaClass type) {
    String place = type.getPackageName() + ".";
    if (!place.startsWith(base + ".") || place.length() == base.length() + 1) {
      return Stream.empty();
    }
    String below = place.substring(base.length() + 1);
    return Stream.of(below.substring(0, below.indexOf('.')));
  }
}

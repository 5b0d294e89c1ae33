package org.athanor.command;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.athanor.diagram.MermaidDiagram;
import org.athanor.diagram.SvgDiagram;
import org.athanor.dialect.Dialect;
import org.athanor.diff.ObjectFilter;
import org.athanor.runtime.SchemaScript;
import org.athanor.schema.Schema;
import org.athanor.script.SchemaJson;

/**
 * Shows a schema: as SQL that makes it again, as a snapshot in JSON, or as a picture.
 *
 * <pre>{@code
 * try (Workbench bench = new Workbench(server, dialects, Set.of())) {
 *   String svg = new Inspect(bench, ObjectFilter.EVERYTHING).run(live, Inspect.Form.SVG).text();
 * }
 * }</pre>
 */
public final class Inspect {
  private final Workbench bench;
  private final ObjectFilter filter;

  /** What is written. */
  public enum Form {
    /** The statements that make the schema in an empty database of the same product. */
    SQL,
    /** What {@link SchemaJson} writes. */
    JSON,
    /** An entity-relationship diagram for Mermaid. */
    MERMAID,
    /** An entity-relationship diagram as a picture. */
    SVG
  }

  /**
   * What was written.
   *
   * @param text the text, ending with a line end unless it is empty
   * @param notes what the schema has that the text does not show
   */
  public record Report(String text, List<String> notes) {
    public Report {
      notes = List.copyOf(notes);
    }
  }

  /** Shows what passes the filter. */
  public Inspect(Workbench bench, ObjectFilter filter) {
    this.bench = bench;
    this.filter = filter;
  }

  /**
   * Reads the schema and writes it; nothing is changed.
   *
   * @throws org.athanor.error.AthanorException GEN-004 when it cannot be read
   */
  public Report run(SchemaState state, Form form) {
    try {
      ReadSchema read = state.read(bench);
      Dialect dialect = bench.dialect();
      Schema schema = filter.in(bench.defaultSchema(read)).keep(read.schema());
      List<String> notes = new ArrayList<>(Diff.notCompared(state, read, "not shown"));
      String text = switch (form) {
        case SQL -> sql(dialect, schema, notes);
        case JSON ->
          SchemaJson.write(
              new SchemaJson.Snapshot(dialect.name(), dialect.version().toString(), schema));
        case MERMAID -> new MermaidDiagram(dialect.types()::write).of(schema);
        case SVG -> new SvgDiagram(dialect.types()::write).of(schema, state.description());
      };
      return new Report(text, notes);
    } catch (SQLException e) {
      throw Diff.unreadable(state.description(), e);
    }
  }

  private static String sql(Dialect dialect, Schema schema, List<String> notes) {
    SchemaScript script = SchemaScript.of(dialect, schema);
    notes.addAll(script.notes());
    return script.text();
  }
}

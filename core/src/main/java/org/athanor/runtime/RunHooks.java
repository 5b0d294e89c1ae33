package org.athanor.runtime;

import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Statement;
import org.athanor.revision.Revision;
import org.athanor.sql.ScriptSplitter;
import org.jspecify.annotations.Nullable;

/**
 * All hooks of a project: of one moment the SQL first, then the classes in their order.
 *
 * <pre>{@code
 * RunHooks hooks = new RunHooks("prod", List.of(), List.of(new ReadersMayRead()));
 * RunnerOptions options = RunnerOptions.builder(author).build().withHooks(hooks);
 * }</pre>
 *
 * @param environment the name of the environment, or empty when it has none
 * @param scripts SQL
 * @param code classes
 */
public record RunHooks(String environment, List<Script> scripts, List<RunHook> code) {
  /** No hooks. */
  public static final RunHooks NONE = new RunHooks("", List.of(), List.of());

  /** Copies the lists. */
  public RunHooks {
    scripts = List.copyOf(scripts);
    code = List.copyOf(code);
  }

  /**
   * SQL that runs at a moment.
   *
   * @param moment when
   * @param name what it is called in messages: its file
   * @param sql its statements
   */
  public record Script(HookMoment moment, String name, String sql) {}

  /** A statement of a hook, or all of one that is code. */
  record Step(String hook, Statement statement) {}

  /** All that runs in one direction, in the order of the moments. */
  List<RunPlan.PlannedHook> planned(Direction direction) {
    List<RunPlan.PlannedHook> planned = new ArrayList<>();
    for (HookMoment moment : HookMoment.values()) {
      if (moment.direction() == direction) {
        scripts.stream()
            .filter(script -> script.moment() == moment)
            .forEach(script -> planned.add(new RunPlan.PlannedHook(moment, script.name())));
        code.stream()
            .filter(hook -> hook.moments().contains(moment))
            .forEach(hook ->
                planned.add(new RunPlan.PlannedHook(moment, hook.getClass().getName())));
      }
    }
    return planned;
  }

  /** What is to be done at a moment. */
  List<Step> steps(HookMoment moment, @Nullable Revision revision, Dialect dialect) {
    List<Step> steps = new ArrayList<>();
    for (Script script : scripts) {
      if (script.moment() == moment) {
        ScriptSplitter.split(script.sql(), dialect.lexicalRules())
            .forEach(each -> steps.add(new Step(script.name(), Statement.Sql.of(each.sql()))));
      }
    }
    for (RunHook hook : code) {
      if (hook.moments().contains(moment)) {
        String name = hook.getClass().getName();
        steps.add(new Step(
            name,
            new Statement.Code(
                name + ", " + moment.word(),
                (connection, data) ->
                    hook.run(new RunHook.Context(moment, revision, environment, connection)))));
      }
    }
    return steps;
  }
}

package org.athanor.verification.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Recorded locks, compared with what is seen on a server. */
class TraceFormatIT {
  private static final String MEASURED = "{'oracle':[{'id':'x','source':'s','pg_versions':[%s],"
      + "'setup':'create table t(id int primary key, a int)','sql':['%s'],"
      + "'expected':[{'sql':'%s','new_locks':{'t':['%s']},'rewritten':[],'seq_scanned':[%s]}]}]}";

  private static final String SCRIPTS = "{'eugene':[{'id':'x','source':'s','scripts':["
      + "{'name':'1.sql','sql':'create table t(a int)'},"
      + "{'name':'2.sql','sql':'lock table t in share mode; select 1'}],"
      + "'expected':[{'statements':[]},{'statements':["
      + "{'new_locks':[{'object':'t','mode':'ShareLock'}],'locks_at_start':[]},"
      + "{'new_locks':[],'locks_at_start':[{'object':'%s','mode':'ShareLock'}]}]}]}]}";

  private static List<ConformanceCase> read(String json) {
    JsonNode root = JsonMapper.shared().readTree(json.replace('\'', '"'));
    return new TraceFormat().read(root);
  }

  private static Outcome measured(String sql, String lock, String scanned) {
    return read(MEASURED.formatted("'17'", sql, sql, lock, scanned))
        .get(0)
        .check()
        .run();
  }

  @Test
  void the_measured_locks_and_scans_pass_and_others_fail() {
    String validating = "alter table t add check (a > 0)";
    String exclusive = "AccessExclusiveLock";
    assertThat(measured(validating, exclusive, "'t'")).isInstanceOf(Outcome.Passed.class);
    assertThat(measured(validating, exclusive, "")).isInstanceOf(Outcome.Failed.class);
    assertThat(measured(validating, "ShareLock", "'t'")).isInstanceOf(Outcome.Failed.class);
    assertThat(measured("alter table t add c", exclusive, "")).isInstanceOf(Outcome.Failed.class);
  }

  @Test
  void cases_of_other_versions_are_left_out() {
    assertThat(read(MEASURED.formatted("'10','11'", "x", "x", "ShareLock", ""))).isEmpty();
  }

  @Test
  void the_locks_of_each_script_are_those_of_its_transaction() {
    assertThat(read(SCRIPTS.formatted("t")).get(0).check().run())
        .isInstanceOf(Outcome.Passed.class);
    assertThat(read(SCRIPTS.formatted("u")).get(0).check().run())
        .isInstanceOf(Outcome.Failed.class);
  }
}

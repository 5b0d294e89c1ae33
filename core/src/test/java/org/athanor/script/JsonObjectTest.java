package org.athanor.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonObjectTest {
  private static final JsonObject JSON = JsonObject.read("""
      {"name": "users", "rows": 12, "part": 1.5, "less": -1, "nothing": null,
       "columns": ["id", "email"], "mixed": ["id", 1],
       "indexes": [{"name": "users_email"}], "owner": {"name": "app"}}
      """);

  @Test
  void gives_fields_as_what_they_are() {
    assertThat(JSON.text("name")).isEqualTo("users");
    assertThat(JSON.wholeNumber("rows")).isEqualTo(12);
    assertThat(JSON.number("part")).isEqualByComparingTo("1.5");
    assertThat(JSON.texts("columns")).containsExactly("id", "email");
    assertThat(JSON.object("owner").text("name")).isEqualTo("app");
    assertThat(JSON.objects("indexes"))
        .extracting(index -> index.text("name"))
        .containsExactly("users_email");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nothing", "absent"})
  void takes_null_for_a_field_that_is_not_there(String field) {
    assertThat(JSON.has(field)).isFalse();
    assertThat(JSON.textOr(field, "other")).isEqualTo("other");
    assertThat(JSON.textOrNull(field)).isNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JSON.text(field))
        .withMessage("it lacks \"" + field + "\"");
  }

  @Test
  void names_the_field_that_is_something_else() {
    assertWrong(json -> json.text("rows"), "\"rows\" is no text: 12");
    assertWrong(json -> json.textOrNull("rows"), "\"rows\" is no text: 12");
    assertWrong(json -> json.number("name"), "\"name\" is no number: users");
    assertWrong(json -> json.texts("name"), "\"name\" is no list: users");
    assertWrong(json -> json.texts("mixed"), "\"mixed\" is no list of texts: [id, 1]");
    assertWrong(json -> json.objects("columns"), "\"columns\" is no list of objects: [id, email]");
    assertWrong(json -> json.object("name"), "\"name\" is no object: users");
  }

  @ParameterizedTest
  @CsvSource({"part, 1.5", "less, -1", "name, users"})
  void takes_no_other_number_for_a_whole_one(String field, String shown) {
    assertWrong(
        json -> json.wholeNumber(field),
        "\"" + field + "\" is no " + (field.equals("name") ? "number" : "whole number from 0 on")
            + ": " + shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "12", "\"text\""})
  void refuses_json_that_is_no_object(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonObject.read(text))
        .withMessage("it is no JSON object");
  }

  @Test
  void says_where_a_text_stops_being_json() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonObject.read("{\n\"a\": }"))
        .withMessageContaining("line 2");
  }

  private static void assertWrong(Function<JsonObject, Object> question, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> question.apply(JSON))
        .withMessage(message);
  }
}

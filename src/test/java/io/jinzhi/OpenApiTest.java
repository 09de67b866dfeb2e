package io.jinzhi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.jinzhi.complaint.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The document that programs read says what the controllers do.
@SpringBootTest
@AutoConfigureMockMvc
class OpenApiTest {
  private static final Path DOCUMENT = Path.of("src/main/resources/static/api/openapi.json");
  private static final Path SENTENCES = Path.of("src/test/resources/api/sentences.txt");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();
  private static final String HOW =
      "%s is not what the program does. Write it with ./mvnw -q test -Dtest=OpenApiTest -Dopenapi.write=true"
          .formatted(DOCUMENT);

  @Autowired MockMvc mvc;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  private static Map<String, String> sentences() throws Exception {
    Map<String, String> all = new TreeMap<>();
    for (Step each : Step.values()) {
      all.put("POST /api/v1/complaints/{number}/" + each.noun(), each.label().en());
    }
    for (var each : io.jinzhi.workorder.Step.values()) {
      all.put("POST /api/v1/work-orders/{number}/" + each.noun(), each.label().en());
    }
    for (String line : Files.readAllLines(SENTENCES)) {
      if (!line.isBlank()) {
        int at = line.indexOf(" : ");
        all.put(line.substring(0, at), line.substring(at + 3));
      }
    }
    return all;
  }

  @Test
  void the_document_is_what_the_controllers_do() throws Exception {
    var generator = new OpenApi(sentences());
    String generated =
        JSON.writeValueAsString(generator.document(requestMappingHandlerMapping)) + "\n";
    if (Boolean.getBoolean("openapi.write")) {
      Files.writeString(DOCUMENT, generated);
    }
    assertThat(generator.withoutSentence).as("needs a line in " + SENTENCES).isEmpty();
    assertThat(JSON.readTree(Files.readString(DOCUMENT)))
        .as(HOW)
        .isEqualTo(JSON.readTree(generated));
  }

  @Test
  void every_reference_leads_somewhere_and_every_write_has_its_key() throws Exception {
    JsonNode document = JSON.readTree(Files.readString(DOCUMENT));
    var schemas = document.at("/components/schemas");
    for (JsonNode each : document.findValues("$ref")) {
      String name = each.asString().replace("#/components/schemas/", "");
      assertThat(schemas.has(name)).as(name).isTrue();
    }
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        route -> {
                          boolean write =
                              !route.getKey().equals("get")
                                  && !path.getKey().matches(".*/(token|calls)");
                          assertThat(route.getValue().path("parameters").findValuesAsString("name"))
                              .as(path.getKey())
                              .satisfies(
                                  names ->
                                      assertThat(names.contains("Idempotency-Key"))
                                          .isEqualTo(write));
                        }));
    assertThat(document.at("/paths/~1api~1v1~1complaints~1{number}/get/summary").asString())
        .isNotBlank();
  }

  @Test
  void anybody_may_read_it() throws Exception {
    var answer = mvc.perform(get("/api/openapi.json")).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentType()).startsWith("application/json");
    assertThat(JSON.readTree(answer.getContentAsByteArray()).get("openapi").asString())
        .isEqualTo("3.1.0");
  }

  @Test
  void every_step_of_a_complaint_is_described() throws Exception {
    var paths = JSON.readTree(Files.readString(DOCUMENT)).get("paths");
    assertThat(
            Arrays.stream(Step.values()).map(each -> "/api/v1/complaints/{number}/" + each.noun()))
        .allMatch(paths::has);
  }
}

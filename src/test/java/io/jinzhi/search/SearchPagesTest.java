package io.jinzhi.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.jinzhi.database.TestDatabase;
import io.jinzhi.language.Lang;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Screen;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.MethodParameter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

class SearchPagesTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Samples samples = new Samples();
  private final Search search = SearchTest.search(DATABASE);
  private final Actor actor = samples.actor(Role.FRONT_DESK);
  private final MockMvc browser =
      MockMvcBuilders.standaloneSetup(
              new SearchPages(search), new NumberPages(search, List.of()), new SearchApi(search))
          .setCustomArgumentResolvers(new Always(actor))
          .build();

  /// Everybody is this actor.
  private record Always(Actor actor) implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      return actor;
    }
  }

  @BeforeEach
  void some_entries() {
    search.putAll(
        samples.estate,
        List.of(
            samples.complaint("TS-261123-007", "电梯停运 <script>alert(1)</script>", "3-2-1201"),
            samples.complaint("TS-261123-008", "电梯异响", "3-2-1202"),
            samples.household("3-2-1201", "赵*梅", "赵小梅", "zxm")));
  }

  @ParameterizedTest
  @CsvSource({
    "/search?q=ts-261123-007,/complaints/TS-261123-007",
    "/search?q=3-2-1201,/households/3-2-1201",
    "/search?q=3栋2单元1201室,/households/3-2-1201",
    "/go/TS-261123-008,/complaints/TS-261123-008"
  })
  void a_whole_number_or_room_goes_straight_to_its_page(String from, String to) throws Exception {
    browser.perform(get(from)).andExpect(status().isFound()).andExpect(redirectedUrl(to));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1123-007", "电梯", "", "9-9-999", "' OR 1=1--", "<script>", "TS-999999-999"})
  void everything_else_is_a_list(String words) throws Exception {
    browser.perform(get("/search").param("q", words)).andExpect(status().isOk());
  }

  @Test
  void programs_get_the_same() throws Exception {
    browser
        .perform(get("/api/v1/search").param("q", "zxm"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.kind").value("HOUSEHOLD"))
        .andExpect(jsonPath("$.counts.HOUSEHOLD.number").value(1))
        .andExpect(jsonPath("$.counts.COMPLAINT.number").value(0))
        .andExpect(jsonPath("$.hits[0].link").value("/households/3-2-1201"))
        .andExpect(jsonPath("$.hits[0].text").value("赵*梅"));
    browser.perform(get("/api/v1/search").param("kind", "NONE")).andExpect(status().isBadRequest());
  }

  @Test
  void words_are_marked_and_texts_are_never_markup() {
    String page = page("电梯 <script>", Lang.ZH);
    assertThat(page)
        .contains("<mark>电梯</mark>停运 <mark>&lt;script&gt;</mark>alert(1)&lt;/script&gt;")
        .contains("value=\"电梯 &lt;script>\"")
        .contains("q=%E7%94%B5%E6%A2%AF%20%3Cscript%3E&amp;kind=LOG")
        .contains("aria-current=\"page\">投诉 1<")
        .doesNotContain("<script>alert");
  }

  @Test
  void an_empty_page_says_what_can_be_looked_for() {
    assertThat(page(" ", Lang.ZH)).contains("想找什么").doesNotContain("class=\"tabs\"");
    assertThat(page("'", Lang.EN)).contains("What are you looking for?");
    assertThat(page("没有这个", Lang.ZH)).contains("没有找到");
  }

  private String page(String words, Lang lang) {
    var screen =
        new Screen(
            lang,
            "",
            "/search",
            null,
            false,
            Samples.NOON,
            ZoneId.of("Asia/Shanghai"),
            Screen.Bar.NONE,
            "",
            path -> path);
    var out = new StringOutput();
    TemplateEngine.createPrecompiled(ContentType.Html)
        .render(
            "search/index.jte",
            Map.of("screen", screen, "found", Found.of(search, words, null, 1, actor)),
            out);
    return out.toString();
  }
}

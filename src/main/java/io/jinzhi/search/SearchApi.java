package io.jinzhi.search;

import io.jinzhi.staff.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Finders
class SearchApi {
  private final Search search;

  SearchApi(Search search) {
    this.search = search;
  }

  @GetMapping("/api/v1/search")
  Found find(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable Kind kind,
      @RequestParam(defaultValue = "1") int page,
      Actor actor) {
    return Found.of(search, q, kind, page, actor);
  }
}

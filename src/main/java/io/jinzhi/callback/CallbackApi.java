package io.jinzhi.callback;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Callbacks for programs.
@RestController
@RequestMapping("/api/v1/callbacks")
@Allowed({
  Role.FRONT_DESK,
  Role.AMBASSADOR,
  Role.DEPT_MANAGER,
  Role.CS_MANAGER,
  Role.CENTRE_DIRECTOR,
  Role.GENERAL_MANAGER,
  Role.AUDITOR
})
class CallbackApi {
  private final CallbackList list;
  private final Answering answering;

  CallbackApi(CallbackList list, Answering answering) {
    this.list = list;
    this.answering = answering;
  }

  @GetMapping
  List<CallbackJson.Line> list(
      @RequestParam @Nullable String show,
      @RequestParam @Nullable String kind,
      @RequestParam @Nullable String month,
      @RequestParam @Nullable String building,
      @RequestParam @Nullable String by,
      @RequestParam @Nullable Integer page,
      Actor actor) {
    ListForm form = new ListForm(show, kind, month, building, by, page);
    return list.page(actor, form.filter(actor)).stream()
        .limit(CallbackList.PAGE)
        .map(CallbackJson.Line::of)
        .toList();
  }

  @GetMapping("/{number}")
  CallbackJson show(@PathVariable String number, Actor actor) {
    return answering.json(actor, number);
  }
}

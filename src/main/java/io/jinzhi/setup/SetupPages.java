package io.jinzhi.setup;

import io.jinzhi.estate.Estates;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import jakarta.servlet.http.HttpSession;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Open to everybody until the first account exists; from then on the administrator goes on alone.
@Controller
@RequestMapping("/setup")
@Allowed(Role.ADMIN)
class SetupPages {
  private static final String PASS = "setup";

  private final SettingUp settingUp;
  private final InstantSource clock;

  SetupPages(SettingUp settingUp, InstantSource clock) {
    this.settingUp = settingUp;
    this.clock = clock;
  }

  @GetMapping
  String show(HttpSession session, Model model) {
    SetupBook.State state = settingUp.state();
    if (state.admin() != null) {
      return "redirect:/setup/departments";
    }
    boolean admitted = settingUp.admitted(session.getAttribute(PASS));
    model.addAttribute("step", !admitted ? "code" : state.estate() == null ? "estate" : "admin");
    return "setup/setup";
  }

  @PostMapping("/code")
  String code(@RequestParam String code, HttpSession session) {
    settingUp.state();
    session.setAttribute(PASS, settingUp.admit(code, clock.instant()));
    return "redirect:/setup";
  }

  @PostMapping("/estate")
  String estate(
      HttpSession session,
      @RequestParam String company,
      @RequestParam String name,
      @RequestParam String nameEn,
      @RequestParam String code,
      @RequestParam String zone) {
    admitted(session);
    Map<String, Phrase> wrong = new LinkedHashMap<>();
    check(wrong, "company", company, ".{1,60}", "请填写公司名称", "The company's name is needed");
    check(wrong, "name", name, ".{1,60}", "请填写小区名称", "The estate's name is needed");
    check(wrong, "nameEn", nameEn, ".{0,60}", "太长", "Too long");
    check(wrong, "code", code, "[A-Za-z0-9]{2,12}", "2 到 12 个字母或数字", "2 to 12 letters or digits");
    try {
      ZoneId.of(zone.strip());
    } catch (DateTimeException e) {
      wrong.put(
          "zone",
          Phrase.of("没有这个时区，例如 Asia/Shanghai", "No such time zone; for example Asia/Shanghai"));
    }
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    Phrase both = Phrase.of(name.strip(), nameEn.isBlank() ? name.strip() : nameEn.strip());
    settingUp.open(
        new Estates.Opening(company.strip(), code, both, ZoneId.of(zone.strip()), null),
        clock.instant());
    return "redirect:/setup";
  }

  private static void check(
      Map<String, Phrase> wrong, String field, String value, String form, String zh, String en) {
    if (!value.strip().matches(form)) {
      wrong.put(field, Phrase.of(zh, en));
    }
  }

  @PostMapping("/administrator")
  String administrator(
      HttpSession session,
      @RequestParam String name,
      @RequestParam String username,
      @RequestParam String password,
      @RequestParam String again) {
    admitted(session);
    if (!password.equals(again)) {
      throw new Invalid("again", Phrase.of("两次输入的密码不同", "The two passwords differ"));
    }
    settingUp.administrator(name, username, password);
    session.removeAttribute(PASS);
    return "redirect:/sign-in?from=/setup/departments";
  }

  private void admitted(HttpSession session) {
    settingUp.state();
    if (!settingUp.admitted(session.getAttribute(PASS))) {
      throw new Invalid("code", Phrase.of("请先输入设置码", "Enter the code first"));
    }
  }

  @GetMapping("/departments")
  String departments(Model model) {
    if (settingUp.state().admin() == null) {
      throw new Missing("setup");
    }
    model.addAttribute("step", "departments");
    return "setup/setup";
  }

  @PostMapping("/departments")
  String departments(
      Actor actor,
      @RequestParam(defaultValue = "") List<String> department,
      @RequestParam(defaultValue = "") String more) {
    var names = new ArrayList<>(department);
    names.addAll(List.of(more.split("[\\n,，、]+")));
    settingUp.departments(names, actor.name(), clock.instant());
    return "redirect:/import";
  }
}

package io.jinzhi.web;

import gg.jte.Content;
import io.jinzhi.language.Phrase;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// A small notebook to try the module on.
@TestComponent
@Controller
class Probe {
  record Line(@Nullable String text, @Nullable LocalDate day, @Nullable List<String> tags) {}

  final AtomicInteger calls = new AtomicInteger();
  private final JdbcClient db;

  Probe(JdbcClient db) {
    this.db = db;
    db.sql("create table if not exists probe (text text not null)").update();
  }

  int lines() {
    return db.sql("select count(*) from probe").query(Integer.class).single();
  }

  private String write(@Nullable String text) {
    calls.incrementAndGet();
    var checks = new Checks();
    String line = checks.required("text", text, 2000);
    checks.done();
    db.sql("insert into probe (text) values (?)").param(line).update();
    if (line.startsWith("refuse")) {
      throw new Refused("FULL", Phrase.of("本子写满了", "The notebook is full"));
    }
    if (line.startsWith("slow")) {
      db.sql("select pg_sleep(0.4)::text").query(String.class).single();
    }
    if (line.startsWith("break")) {
      throw new IllegalStateException("secret detail");
    }
    return line;
  }

  @PostMapping("/api/v1/probe")
  ResponseEntity<Map<String, Object>> api(@RequestBody Line line) {
    String text = write(line.text());
    return ResponseEntity.created(URI.create("/api/v1/probe/" + calls.get()))
        .body(Map.of("text", text, "call", calls.get()));
  }

  @PostMapping("/probe")
  String form(@RequestParam(required = false) String text) {
    write(text);
    return "redirect:/probe/today";
  }

  @PostMapping("/probe/upload")
  String upload(org.springframework.web.multipart.MultipartFile file, String text) {
    write(text + file.getOriginalFilename());
    return "redirect:/probe/today";
  }

  @GetMapping("/probe/echo")
  @ResponseBody
  String echo(String q) {
    return q;
  }

  @GetMapping("/probe/numbers/{number}")
  @ResponseBody
  String number(@PathVariable int number) {
    throw new Missing("number " + number);
  }

  @GetMapping("/probe/fail/{how}")
  @ResponseBody
  String fail(@PathVariable String how) throws Exception {
    throw switch (how) {
      case "disk" -> sql("53100");
      case "lock" -> new org.springframework.dao.CannotAcquireLockException("lock", sql("55P03"));
      case "serialize" -> sql("40001");
      case "gone" -> new org.springframework.dao.DataAccessResourceFailureException("gone");
      case "duplicate" -> new org.springframework.dao.DuplicateKeyException("twice");
      default -> new IllegalStateException("secret detail");
    };
  }

  private static RuntimeException sql(String state) {
    return new org.springframework.jdbc.UncategorizedSQLException(
        "x", "select", new java.sql.SQLException("x", state));
  }

  @GetMapping("/probe/today")
  String page(Model model) throws Exception {
    return show(model, "今日", "today.html");
  }

  @GetMapping("/probe/form")
  String blank(Model model) throws Exception {
    return show(model, "新的来电", "form.html");
  }

  private static String show(Model model, String title, String file) throws Exception {
    String html = Files.readString(Path.of("src/test/resources/web/" + file));
    model.addAttribute("title", title);
    String fresh = html.replace("KEY", java.util.UUID.randomUUID().toString());
    model.addAttribute("content", (Content) output -> output.writeContent(fresh));
    return "web/page";
  }
}

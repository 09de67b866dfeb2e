package io.jinzhi.complaint;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Complaints for programs.
@RestController
@RequestMapping("/api/v1/complaints")
class ComplaintApi {
  private final ComplaintIntake intake;
  private final ComplaintDesk desk;
  private final ComplaintList list;
  private final Answering answering;

  ComplaintApi(
      ComplaintIntake intake, ComplaintDesk desk, ComplaintList list, Answering answering) {
    this.intake = intake;
    this.desk = desk;
    this.list = list;
    this.answering = answering;
  }

  @PostMapping
  @Allowed.CustomerService
  ResponseEntity<Created> register(@RequestBody ComplaintForm form, Actor actor) {
    String number = intake.register(actor, form);
    return ResponseEntity.created(URI.create("/api/v1/complaints/" + number))
        .body(new Created(number));
  }

  /// The number of the new case.
  record Created(String number) {}

  @PostMapping("/proposal")
  @Allowed.CustomerService
  Proposal propose(@RequestBody ComplaintForm form, Actor actor) {
    return intake.propose(actor, form);
  }

  @GetMapping
  @Allowed.CaseReaders
  List<ComplaintBoard.Row> list(
      @RequestParam(defaultValue = "open") String state,
      @RequestParam @Nullable Grade grade,
      @RequestParam @Nullable String department,
      @RequestParam(defaultValue = "0") int page,
      Actor actor) {
    Instant now = answering.now();
    return list.page(
        actor,
        new ComplaintList.Filter(
            state,
            grade,
            answering.departmentOrNull(actor.estate(), "department", department),
            Math.clamp(page, 0, 10_000)),
        now);
  }

  @GetMapping("/{number}")
  @Allowed.CaseReaders
  CaseJson show(@PathVariable String number, Actor actor) {
    return answering.json(actor, number);
  }
}

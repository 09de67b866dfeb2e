package io.jinzhi.workorder;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Work orders for programs.
@RestController
@RequestMapping("/api/v1/work-orders")
class OrderApi {
  private final OrderIntake intake;
  private final WorkOrderList list;
  private final OrderAnswers answers;
  private final OrderPhotos photos;

  OrderApi(OrderIntake intake, WorkOrderList list, OrderAnswers answers, OrderPhotos photos) {
    this.intake = intake;
    this.list = list;
    this.answers = answers;
    this.photos = photos;
  }

  @PostMapping
  @Allowed.CustomerService
  ResponseEntity<Created> record(@RequestBody OrderForm form, Actor actor) {
    String number = intake.record(actor, form);
    return ResponseEntity.created(URI.create("/api/v1/work-orders/" + number))
        .body(new Created(number));
  }

  /// The number of the new order.
  record Created(String number) {}

  @PostMapping("/sorting")
  @Allowed.CustomerService
  Sorting sort(@RequestBody OrderForm form, Actor actor) {
    return intake.sort(actor, form);
  }

  @GetMapping
  @Allowed.CaseReaders
  List<WorkOrderList.Row> list(
      @RequestParam(defaultValue = "open") String state,
      @RequestParam @Nullable OrderKind kind,
      @RequestParam @Nullable String department,
      @RequestParam @Nullable String building,
      @RequestParam(defaultValue = "0") int page,
      Actor actor) {
    return list.page(
        actor,
        new WorkOrderList.Filter(
            state,
            kind,
            answers.departmentOrNull(actor.estate(), department),
            building,
            Math.clamp(page, 0, 10_000)),
        answers.now());
  }

  @GetMapping("/{number}")
  @Allowed.CaseReaders
  OrderJson show(@PathVariable String number, Actor actor) {
    return answers.json(actor, number);
  }

  /// Photos that a later step names by these ids.
  @PostMapping("/{number}/photos")
  @Allowed({Role.DEPT_STAFF, Role.DEPT_MANAGER, Role.FRONT_DESK, Role.AMBASSADOR})
  List<UUID> photos(
      @PathVariable String number, @RequestParam List<MultipartFile> photos, Actor actor) {
    return this.photos.store(actor, number, photos);
  }
}

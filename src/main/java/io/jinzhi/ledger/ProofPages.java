package io.jinzhi.ledger;

import io.jinzhi.chain.ChainProof;
import io.jinzhi.chain.Verification;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/// The proof of the ledger, and what an auditor keeps elsewhere to repeat it.
@Controller
@Allowed({Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER, Role.AUDITOR})
class ProofPages {
  private final Verification verification;

  ProofPages(Verification verification) {
    this.verification = verification;
  }

  @GetMapping("/ledger/proof")
  ModelAndView page(Actor actor) {
    return new ModelAndView(
        "ledger/proof",
        Map.of("proof", proof(actor), "keys", verification.keys(LedgerChain.TABLE)));
  }

  @GetMapping("/api/v1/ledger/proof")
  @ResponseBody
  ChainProof proof(Actor actor) {
    return verification.verify(LedgerChain.TABLE, actor.estate());
  }

  @GetMapping({"/ledger/heads", "/api/v1/ledger/heads"})
  ResponseEntity<byte[]> heads(Actor actor) {
    String name = "ledger-heads-" + actor.estate().value() + ".log";
    return file(name, verification.heads(LedgerChain.TABLE, actor.estate()));
  }

  @GetMapping({"/ledger/public-key", "/api/v1/ledger/public-key"})
  ResponseEntity<byte[]> key(Actor actor) {
    byte[] pem = verification.keys(LedgerChain.TABLE).getBytes(StandardCharsets.US_ASCII);
    return file("ledger-public-key.pem", pem);
  }

  private static ResponseEntity<byte[]> file(String name, byte[] body) {
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_PLAIN)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .body(body);
  }
}

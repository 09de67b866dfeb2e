package io.jinzhi.chain;

import io.jinzhi.database.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The Ed25519 key that signs published heads: `keys/heads.pem` of the home, readable by its owner
/// only and in no backup; made when it is first needed. The public one stands beside the heads.
@Component
class HeadKey {
  private static final Logger LOG = LoggerFactory.getLogger(HeadKey.class);
  private static final String ALGORITHM = "Ed25519";

  /// A key that heads are checked with.
  record Known(String id, PublicKey key) {

    static Known of(PublicKey key) {
      try {
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
        return new Known(HexFormat.of().formatHex(Arrays.copyOf(sum, 8)), key);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    static Known read(Path pem) {
      try {
        byte[] bytes = unwrapped(Files.readString(pem));
        var spec = new X509EncodedKeySpec(bytes);
        return of(KeyFactory.getInstance(ALGORITHM).generatePublic(spec));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("no Ed25519 public key: " + pem, e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String pem() {
      return wrapped("PUBLIC KEY", key.getEncoded());
    }

    boolean signed(String words, String signature) {
      try {
        Signature check = Signature.getInstance(ALGORITHM);
        check.initVerify(key);
        check.update(words.getBytes(StandardCharsets.UTF_8));
        return check.verify(Base64.getUrlDecoder().decode(signature));
      } catch (GeneralSecurityException | IllegalArgumentException _) {
        return false;
      }
    }
  }

  private record Own(PrivateKey secret, Known known) {}

  private final Home home;
  private @Nullable Own own;

  HeadKey(Home home) {
    this.home = home;
  }

  Known known() {
    return own().known();
  }

  String sign(String words) {
    try {
      Signature signing = Signature.getInstance(ALGORITHM);
      signing.initSign(own().secret());
      signing.update(words.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(signing.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private synchronized Own own() {
    Own found = own;
    if (found == null) {
      found = load();
      own = found;
    }
    return found;
  }

  private Own load() {
    Path folder = home.folder("keys");
    Path secret = folder.resolve("heads.pem");
    Path open = folder.resolve("heads-public.pem");
    try {
      if (!Files.exists(secret)) {
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Known known = Known.of(pair.getPublic());
        Files.writeString(open, known.pem());
        Path made = folder.resolve("heads.pem.new");
        Files.deleteIfExists(made);
        Files.createFile(
            made,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(made, wrapped("PRIVATE KEY", pair.getPrivate().getEncoded()));
        Files.move(made, secret);
        LOG.warn("a new key signs the published heads from now on: {}", known.id());
      }
      var spec = new PKCS8EncodedKeySpec(unwrapped(Files.readString(secret)));
      PrivateKey key = KeyFactory.getInstance(ALGORITHM).generatePrivate(spec);
      return new Own(key, Known.read(open));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no Ed25519 private key: " + secret, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String wrapped(String what, byte[] bytes) {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, text, what);
  }

  private static byte[] unwrapped(String pem) {
    return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
  }
}

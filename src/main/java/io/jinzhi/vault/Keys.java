package io.jinzhi.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;

/// What the vault needs of Tink. A wrapped key names its own algorithm, so another one can be used
/// for new keys without touching the old.
final class Keys {
  /// Bytes of the root key.
  static final int ROOT = 32;

  private static final AesGcmParameters WRAPPING = wrapping();
  private static final AesGcmHkdfStreamingParameters SEALING = sealing();

  private Keys() {}

  private static AesGcmParameters wrapping() {
    try {
      AeadConfig.register();
      return AesGcmParameters.builder()
          .setKeySizeBytes(32)
          .setIvSizeBytes(12)
          .setTagSizeBytes(16)
          .setVariant(AesGcmParameters.Variant.NO_PREFIX)
          .build();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Segments of 64 KB: a scanned page is a few of them.
  private static AesGcmHkdfStreamingParameters sealing() {
    try {
      StreamingAeadConfig.register();
      return AesGcmHkdfStreamingParameters.builder()
          .setKeySizeBytes(32)
          .setDerivedAesGcmKeySizeBytes(32)
          .setHkdfHashType(AesGcmHkdfStreamingParameters.HashType.SHA256)
          .setCiphertextSegmentSizeBytes(64 * 1024)
          .build();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A key that wraps others.
  static KeysetHandle newWrapping() {
    return made(WRAPPING);
  }

  /// A key that seals one paper.
  static KeysetHandle newSealing() {
    return made(SEALING);
  }

  private static KeysetHandle made(Parameters parameters) {
    try {
      return KeysetHandle.generateNew(parameters);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The root key as a wrapping one.
  static Aead root(byte[] key) {
    try {
      var secret = SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get());
      var made = AesGcmKey.builder().setParameters(WRAPPING).setKeyBytes(secret).build();
      var entry = KeysetHandle.importKey(made).withRandomId().makePrimary();
      return aead(KeysetHandle.newBuilder().addEntry(entry).build());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static Aead aead(KeysetHandle key) {
    try {
      return key.getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static StreamingAead stream(KeysetHandle key) {
    try {
      return key.getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] wrap(KeysetHandle key, Aead with, byte[] bound) {
    try {
      return TinkProtoKeysetFormat.serializeEncryptedKeyset(key, with, bound);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// @throws GeneralSecurityException when it was changed, or is bound to something else
  static KeysetHandle unwrap(byte[] wrapped, Aead with, byte[] bound)
      throws GeneralSecurityException {
    return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, with, bound);
  }
}

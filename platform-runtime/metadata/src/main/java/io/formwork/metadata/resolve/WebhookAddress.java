package io.formwork.metadata.resolve;

import io.formwork.metadata.expression.Environment;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Setting;
import io.formwork.metadata.yaml.YamlNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Reads where a webhook is sent: a fixed address, always encrypted, or a setting. Whether a setting
 * may lead to plain HTTP is the server's matter.
 */
final class WebhookAddress {

  private final Resolution resolution;

  WebhookAddress(Resolution resolution) {
    this.resolution = resolution;
  }

  Optional<Expression> read(Environment environment, YamlNode.Scalar written) {
    return written.text().startsWith(Setting.ROOT + ".")
        ? ofSetting(environment, written)
        : fixed(written);
  }

  private Optional<Expression> ofSetting(Environment environment, YamlNode.Scalar written) {
    Optional<Expression> value =
        resolution.expressions().value(environment, written, new FieldType.Url());
    if (value.isPresent() && !isSetting(value.get())) {
      return wrong(written);
    }
    return value;
  }

  private static boolean isSetting(Expression expression) {
    return expression instanceof Expression.SettingValue value
        && value.setting().type() instanceof FieldType.Url;
  }

  private Optional<Expression> fixed(YamlNode.Scalar written) {
    return isAddress(written.text())
        ? Optional.of(new Expression.Constant(written.text()))
        : wrong(written);
  }

  private static boolean isAddress(String text) {
    try {
      URI address = new URI(text);
      return "https".equals(address.getScheme())
          && address.getHost() != null
          && address.getUserInfo() == null
          && address.getFragment() == null;
    } catch (URISyntaxException notAnAddress) {
      return false;
    }
  }

  private Optional<Expression> wrong(YamlNode.Scalar written) {
    resolution
        .problems()
        .error(
            "Not an address",
            "\"%s\" is no address such as https://crm.example.org/hook, and no setting of type url."
                    .formatted(written.text())
                + " An address begins with https:// and has no user and no #part. Where a server"
                + " must call plain http, name a setting; the server is asked then.",
            written.content());
    return Optional.empty();
  }
}

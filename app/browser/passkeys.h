#pragma once

class QString;
class QWebEnginePage;
class QWidget;

namespace ssotray {

// Passkeys of security keys, where this version of Qt WebEngine has a way to ask for them (6.7): then dialogs on the
// window ask for the account and the PIN. Otherwise nothing happens.
void offerPasskeys(QWebEnginePage &page, QWidget &window);

// What of it a person should know before they try.
QString passkeyHint();

} // namespace ssotray

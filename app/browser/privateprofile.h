#pragma once

class QObject;
class QString;
class QWebEngineProfile;

namespace ssotray {

class AddressRules;

// The profile of one sign-in: nothing of it is kept or shared, and whatever a page could want of the computer is off.
// It must outlive its pages.
QWebEngineProfile *makePrivateProfile(const AddressRules &rules, const QString &language, QObject *parent);

} // namespace ssotray

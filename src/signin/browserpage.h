#pragma once

#include <QByteArray>
#include <QString>

namespace ssotray {

// What the browser says when it comes back to us, in the person's language: words are made in ui.
struct BrowserWords
{
    QString language; // of the sentences: "en", "ja"
    QString title;
    QString done; // AWS has let the browser go, and all is well
    QString refused; // AWS, or the person there, has said no
    QString twice; // the answer was here already
    QString notOurs; // it belongs to no sign-in of ours that is under way
};

// A page of its own with one sentence and, smaller, what somebody else has said about it. UTF-8. Whatever the texts
// hold, they are shown and nothing else.
QByteArray browserPage(const BrowserWords &words, const QString &sentence, const QString &detail = {});

} // namespace ssotray

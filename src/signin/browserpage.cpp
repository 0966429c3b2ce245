#include "signin/browserpage.h"

using namespace Qt::StringLiterals;

namespace ssotray {

QByteArray browserPage(const BrowserWords &words, const QString &sentence, const QString &detail)
{
    QString page = u"<!DOCTYPE html>\n<html lang=\""_s + words.language.toHtmlEscaped()
        + u"\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
          "<meta name=\"color-scheme\" content=\"light dark\"><title>"_s
        + words.title.toHtmlEscaped()
        + u"</title><style>body{font-family:sans-serif;line-height:1.5;max-width:34em;margin:4em auto;padding:0 1em}"
          "</style></head><body><h1>"_s
        + words.title.toHtmlEscaped() + u"</h1><p>"_s + sentence.toHtmlEscaped() + u"</p>"_s;
    if (!detail.isEmpty())
        page += u"<p><small>"_s + detail.toHtmlEscaped() + u"</small></p>"_s;
    return (page + u"</body></html>\n"_s).toUtf8();
}

} // namespace ssotray

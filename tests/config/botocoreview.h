#pragma once

#include "config/document.h"

#include <QJsonArray>
#include <QJsonObject>

namespace ssotray {

// A nested block as botocore's _parse_nested() gives it, any other value as text.
inline QJsonValue botocoreValue(const QString &value)
{
    if (!value.startsWith(u'\n'))
        return value;
    QJsonObject block;
    for (const QString &line : value.split(u'\n', Qt::SkipEmptyParts))
        block.insert(line.section(u'=', 0, 0).trimmed(), line.section(u'=', 1).trimmed());
    return block;
}

// The document in the form that botocore's load_config() returns, as the vectors in data/ have it.
inline QJsonObject botocoreView(const Document &document)
{
    if (!document.isParsable())
        return {{QStringLiteral("error"), document.problems().front().code}};

    QStringList inherited;
    for (const ConfigSection &section : document.sections()) {
        if (section.id.kind == SectionKind::Inherited)
            inherited = document.keys(section.id);
    }
    const auto valuesOf = [&](const SectionName &section) {
        QJsonObject values;
        for (const QString &key : document.keys(section) + inherited)
            values.insert(key, botocoreValue(document.value(section, key).value_or(QString())));
        return values;
    };
    QJsonObject view;
    const std::pair<SectionKind, QString> groups[] = {
        {SectionKind::Profile, QStringLiteral("profiles")},
        {SectionKind::SsoSession, QStringLiteral("sso_sessions")},
        {SectionKind::Services, QStringLiteral("services")},
    };
    for (const auto &[kind, group] : groups) {
        QJsonObject members;
        for (const QString &name : document.names(kind))
            members.insert(name, valuesOf({kind, name}));
        if (!members.isEmpty())
            view.insert(group, members);
    }
    for (const QString &name : document.names(SectionKind::Other))
        view.insert(name, valuesOf({SectionKind::Other, name}));
    return view;
}

} // namespace ssotray

#pragma once

#include "app/browser/browserpage.h"

#include <QCoreApplication>

namespace ssotray {

// The sentences about what a page did not get.
class RefusalText
{
    Q_DECLARE_TR_FUNCTIONS(RefusalText)

public:
    static QString of(Refusal what, const QString &host, const QString &detail);
};

} // namespace ssotray

#pragma once

#include "signin/browserpage.h"

#include <QCoreApplication>

namespace ssotray {

// What the browser says in the person's language when it comes back from AWS.
class BrowserPageWords
{
    Q_DECLARE_TR_FUNCTIONS(BrowserPageWords)

public:
    static BrowserWords now();
};

} // namespace ssotray

#include "app/printsystemproxy.h"

#include "aws/systemproxy.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>

namespace ssotray {

void printSystemProxy(int argc, char **argv)
{
    const QCoreApplication program(argc, argv);
    const QUrl url(QCoreApplication::arguments().value(2), QUrl::StrictMode);
    std::puts(SystemProxy::textOf(SystemProxy::ask(url)).constData());
    std::fflush(stdout);
    // libproxy 0.4 with WebKit's script engine crashes when the destructors at exit run.
    std::_Exit(0);
}

} // namespace ssotray

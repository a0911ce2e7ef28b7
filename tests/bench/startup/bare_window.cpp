// SPDX-License-Identifier: GPL-3.0-or-later
// The least that a program of Qt Widgets can be and still be a screen with a field: what the kiosk is measured against.
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QWidget window;
    window.setPalette(QColor(0xF3, 0xF6, 0xFA));
    QFont font = QApplication::font();
    font.setPixelSize(40);
    window.setFont(font);
    auto *rows = new QVBoxLayout(&window);
    rows->setContentsMargins(100, 100, 100, 100);
    rows->addWidget(new QLabel(u"Authenticator ei toimi?"_s));
    rows->addWidget(new QLineEdit);
    rows->addStretch();
    window.showFullScreen();
    return QApplication::exec();
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup/FirstBootWords.h"

#include <QCoreApplication>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace kiosk::firstboot
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kiosk::FirstBootWords)
};

QString plainWords(const QString &code)
{
    if (code == u"set_up.stick")
        return Words::tr("No USB stick can be written. Plug one in (FAT or ext4), or take the code.");
    if (code == u"set_up.profile")
        return Words::tr("The profile cannot be used. Mend the file on the stick and choose it again.");
    if (code == u"set_up.configuration")
        return Words::tr("The kiosk’s configuration file has a mistake. Mend it and try again.");
    if (code == u"set_up.answers")
        return Words::tr("The file with the answers cannot be used. Go on by hand.");
    if (code == u"set_up.sealing")
        return Words::tr("The keys cannot be sealed to this computer. Nothing has been set up.");
    if (code == u"set_up.write")
        return Words::tr("The disk cannot be written. Is it full? Nothing has been set up.");
    if (code == u"set_up.service" || code == u"set_up.busy")
        return Words::tr("The set-up’s service does not answer. Start the computer again.");
    if (code == u"set_up.check")
        return Words::tr("The parts could not be looked at. Try again.");
    if (code == u"set_up.done")
        return Words::tr("This kiosk is set up already. Start the computer again.");
    if (code == u"pin.trivial")
        return Words::tr("This PIN is among the first that anybody tries. Choose another.");
    if (code.startsWith(u"pin.label"))
        return Words::tr("This name cannot stand in the journal: letters, digits and spaces, no address.");
    if (code.startsWith(u"pin."))
        return Words::tr("A PIN has 6 to 12 digits.");
    return code;
}

} // namespace

QString nextWord()
{
    //: Main button of the set-up
    return Words::tr("Next");
}

QString troubleWords(const link::SetUpTrouble &trouble)
{
    const QString words = plainWords(trouble.code);
    return trouble.detail.isEmpty() || trouble.code.startsWith(u"pin.") ? words
                                                                        : QString(words + u'\n' + trouble.detail);
}

bool isCurrent(const QWidget &widget)
{
    return widget.window()->focusWidget() == &widget;
}

void pressInField(QLineEdit &field, int key)
{
    if (key == Qt::Key_Backspace)
        field.backspace();
    else if (key == Qt::Key_Left)
        field.cursorBackward(false);
    else if (key == Qt::Key_Right)
        field.cursorForward(false);
}

} // namespace kiosk::firstboot

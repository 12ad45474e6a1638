from django.db import migrations


def start(apps, schema_editor):
    apps.get_model("audit", "ChainHead").objects.create(pk=1, seq=0, hash="0" * 64)


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]
    operations = [migrations.RunPython(start, migrations.RunPython.noop)]

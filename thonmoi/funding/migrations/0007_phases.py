from django.db import migrations, models
from django.db.models import OuterRef, Subquery


def fill(apps, schema_editor):
    """The phase of each work is that of the step it has reached."""
    Step, Project = apps.get_model("funding", "Step"), apps.get_model("funding", "Project")
    phase = Step.objects.filter(pk=OuterRef("step")).values("phase")[:1]
    Project.objects.exclude(step=None).update(phase=Subquery(phase))


class Migration(migrations.Migration):

    dependencies = [('funding', '0006_photos_read')]

    operations = [
        migrations.AddField(
            model_name='project',
            name='phase',
            field=models.CharField(blank=True, default='', max_length=10),
            preserve_default=False,
        ),
        migrations.RunPython(fill, migrations.RunPython.noop, elidable=True),
        migrations.RemoveIndex(model_name='project', name='project_counted'),
        migrations.AddIndex(
            model_name='project',
            index=models.Index(fields=['commune', 'is_split', 'state', 'due', 'phase', 'percent', 'parent'], name='project_counts'),
        ),
        migrations.AddIndex(
            model_name='project',
            index=models.Index(fields=['phase', 'due', 'state', 'percent', 'is_split', 'commune'], name='project_board'),
        ),
        migrations.AddIndex(
            model_name='allotment',
            index=models.Index(fields=['nature', 'year', 'on', 'id'], name='allotment_newest'),
        ),
    ]

import '@giaolien/ui/styles.css';
import '@mantine/dates/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
